package io.muster.adapters.expression.cel;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an expression says without being evaluated: the tables that it names, and whether it is true or false whatever it
 * reads, null when that depends. Only constants and what joins them are looked through.
 */
record Logic(Set<String> tables, @Nullable Boolean always) {

  Logic {
    tables = Set.copyOf(tables);
  }

  static Logic of(CelExpr expr) {
    Set<String> tables = Ast.all(expr).stream()
        .filter(part -> Ast.isCallOf(part, "lookup"))
        .flatMap(call -> Stream.ofNullable(Ast.literal(Ast.arguments(call).getFirst())))
        .collect(Collectors.toSet());
    return new Logic(tables, truth(expr));
  }

  private static @Nullable Boolean truth(CelExpr expr) {
    if (expr.getKind() == Kind.CONSTANT) {
      return expr.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE ? (Boolean) expr.constant().booleanValue() : null;
    }
    List<CelExpr> parts = expr.getKind() == Kind.CALL ? Ast.arguments(expr) : List.of();
    return expr.getKind() != Kind.CALL ? null : switch (expr.call().function()) {
      case "!_" -> not(truth(parts.getFirst()));
      case "_&&_" -> both(truth(parts.getFirst()), truth(parts.getLast()), false);
      case "_||_" -> both(truth(parts.getFirst()), truth(parts.getLast()), true);
      case "_?_:_" -> choice(parts);
      case "_==_" -> equal(parts);
      case "_!=_" -> not(equal(parts));
      default -> null;
    };
  }

  private static @Nullable Boolean not(@Nullable Boolean truth) {
    return truth == null ? null : (Boolean) !truth;
  }

  /** One side alone decides when it is {@code deciding}; otherwise both must be known. */
  private static @Nullable Boolean both(@Nullable Boolean left, @Nullable Boolean right, boolean deciding) {
    if (Objects.equals(left, deciding) || Objects.equals(right, deciding)) {
      return deciding;
    }
    return left == null || right == null ? null : (Boolean) !deciding;
  }

  private static @Nullable Boolean choice(List<CelExpr> parts) {
    Boolean condition = truth(parts.getFirst());
    Boolean then = truth(parts.get(1));
    Boolean otherwise = truth(parts.getLast());
    if (condition != null) {
      return condition ? then : otherwise;
    }
    return Objects.equals(then, otherwise) ? then : null;
  }

  private static @Nullable Boolean equal(List<CelExpr> parts) {
    CelExpr left = parts.getFirst();
    CelExpr right = parts.getLast();
    boolean comparable = left.getKind() == Kind.CONSTANT && right.getKind() == Kind.CONSTANT
        && left.constant().getKind() == right.constant().getKind();
    return comparable ? (Boolean) left.constant().equals(right.constant()) : null;
  }
}
