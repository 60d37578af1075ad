package io.muster.adapters.expression.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import java.util.List;

/** Finds the type of a part of an expression that is wrong elsewhere, so that messages can say what the part is. */
final class OperandTypes {

  private final CelCompiler compiler;
  private final CelAbstractSyntaxTree parsed;

  OperandTypes(CelCompiler compiler, CelAbstractSyntaxTree parsed) {
    this.compiler = compiler;
    this.parsed = parsed;
  }

  /** Unknown (dyn) when the part itself is wrong. */
  CelType of(CelExpr part) {
    List<CelExpr> way = Ast.wayTo(part.id(), parsed.getExpr());
    CelCompiler inner = compiler;
    for (int at = 0; at < way.size() - 1; at++) {
      CelExpr loop = way.get(at);
      if (loop.getKind() == Kind.COMPREHENSION && way.get(at + 1).id() != loop.comprehension().iterRange().id()) {
        inner = within(loop.comprehension(), inner);
      }
    }
    return typeOf(part, inner);
  }

  private CelCompiler within(CelExpr.CelComprehension loop, CelCompiler outer) {
    return outer.toCompilerBuilder()
        .addVar(loop.iterVar(), entryOf(typeOf(loop.iterRange(), outer)))
        .addVar(loop.accuVar(), SimpleType.DYN)
        .build();
  }

  private static CelType entryOf(CelType range) {
    return switch (range) {
      case ListType list -> list.elemType();
      case MapType object -> object.keyType();
      default -> SimpleType.DYN;
    };
  }

  private CelType typeOf(CelExpr part, CelCompiler within) {
    CelSource source = parsed.getSource();
    CelValidationResult checked = within.check(CelAbstractSyntaxTree.newParsedAst(part, source));
    try {
      return checked.hasError() ? SimpleType.DYN : checked.getAst().getResultType();
    } catch (CelValidationException wrong) {
      return SimpleType.DYN;
    }
  }
}
