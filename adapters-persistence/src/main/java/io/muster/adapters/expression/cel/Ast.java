package io.muster.adapters.expression.cel;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A parsed expression, seen as a tree of parts. */
final class Ast {

  private Ast() {}

  /** The parts directly within, in the order in which they are evaluated. */
  static List<CelExpr> children(CelExpr expr) {
    return switch (expr.getKind()) {
      case SELECT -> List.of(expr.select().operand());
      case CALL -> Stream.concat(expr.call().target().stream(), expr.call().args().stream()).toList();
      case LIST -> expr.list().elements();
      case MAP -> expr.map().entries().stream().flatMap(entry -> Stream.of(entry.key(), entry.value())).toList();
      case STRUCT -> expr.struct().entries().stream().map(CelExpr.CelStruct.Entry::value).toList();
      case COMPREHENSION -> {
        CelExpr.CelComprehension loop = expr.comprehension();
        yield List.of(loop.iterRange(), loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result());
      }
      case CONSTANT, IDENT, NOT_SET -> List.of();
    };
  }

  /** Itself and all within. */
  static List<CelExpr> all(CelExpr expr) {
    List<CelExpr> found = new ArrayList<>();
    Deque<CelExpr> left = new ArrayDeque<>(List.of(expr));
    while (!left.isEmpty()) {
      CelExpr next = left.pop();
      found.add(next);
      children(next).reversed().forEach(left::push);
    }
    return found;
  }

  /** From the whole expression down to the part of that id; empty if there is none. */
  static List<CelExpr> wayTo(long id, CelExpr from) {
    if (from.id() == id) {
      return List.of(from);
    }
    for (CelExpr child : children(from)) {
      List<CelExpr> way = wayTo(id, child);
      if (!way.isEmpty()) {
        return Stream.concat(Stream.of(from), way.stream()).toList();
      }
    }
    return List.of();
  }

  static boolean isCallOf(CelExpr expr, String function) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CALL && expr.call().function().equals(function);
  }

  /** Its arguments; of a method also what stands before the dot. */
  static List<CelExpr> arguments(CelExpr call) {
    return children(call);
  }

  /** The text, if it is one that is written out. */
  static @Nullable String literal(CelExpr expr) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? expr.constant().stringValue()
        : null;
  }

  static boolean isNull(CelExpr expr) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.NULL_VALUE;
  }

  /** {@code user.name.givenName}, if the expression is nothing but such a path. */
  static Optional<String> path(CelExpr expr) {
    return switch (expr.getKind()) {
      case IDENT -> Optional.of(expr.ident().name());
      case SELECT -> path(expr.select().operand()).map(before -> before + "." + expr.select().field());
      default -> Optional.empty();
    };
  }
}
