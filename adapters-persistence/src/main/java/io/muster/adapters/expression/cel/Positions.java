package io.muster.adapters.expression.cel;

import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import io.muster.domain.mapping.ExpressionCompiler.Flaw;

/** Where the parts of an expression begin, as somebody who reads it would say. */
final class Positions {

  private final CelSource source;

  Positions(CelSource source) {
    this.source = source;
  }

  /** CEL puts a call at its bracket and an operator at its sign: what is told begins where the part begins. */
  Flaw flawAt(CelExpr expr, String message) {
    return flawAt(beginningOf(expr), message);
  }

  /** At the name after the dot. */
  Flaw flawAtField(CelExpr select, String message) {
    int at = offsetOf(select) + 1;
    while (at < source.getContent().size() && Character.isWhitespace(source.getContent().get(at))) {
      at++;
    }
    return flawAt(at, message);
  }

  Flaw flawAt(CelSourceLocation location, String message) {
    return new Flaw(Math.max(1, location.getLine()), Math.max(1, location.getColumn() + 1), message);
  }

  private Flaw flawAt(int offset, String message) {
    return source.getOffsetLocation(offset)
        .map(location -> flawAt(location, message))
        .orElseGet(() -> new Flaw(1, 1, message));
  }

  private int beginningOf(CelExpr expr) {
    int own = offsetOf(expr);
    return switch (expr.getKind()) {
      case SELECT -> Math.min(own, beginningOf(expr.select().operand()));
      case CALL -> Ast.children(expr).stream()
          .mapToInt(this::beginningOf)
          .reduce(isNamed(expr) ? own - expr.call().function().length() : own, Math::min);
      case COMPREHENSION -> Math.min(own, beginningOf(expr.comprehension().iterRange()));
      case CONSTANT, IDENT, LIST, MAP, STRUCT, NOT_SET -> own;
    };
  }

  /** Called by a name that stands directly before the bracket. */
  private boolean isNamed(CelExpr call) {
    String name = call.call().function();
    int from = offsetOf(call) - name.codePointCount(0, name.length());
    return from >= 0
        && call.call().target().isEmpty()
        && source.getContent().slice(from, offsetOf(call)).toString().equals(name);
  }

  private int offsetOf(CelExpr expr) {
    Integer offset = source.getPositionsMap().get(expr.id());
    return offset == null ? Integer.MAX_VALUE : offset;
  }
}
