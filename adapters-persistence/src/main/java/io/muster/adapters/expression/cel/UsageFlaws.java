package io.muster.adapters.expression.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.muster.domain.mapping.ExpressionCompiler.Flaw;
import io.muster.domain.mapping.ResultType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with expressions that CEL itself finds nothing wrong with. */
final class UsageFlaws {

  private static final Set<CelKind> NEVER_NULL =
      Set.of(CelKind.STRING, CelKind.BOOL, CelKind.INT, CelKind.DOUBLE, CelKind.LIST, CelKind.STRUCT, CelKind.MAP);

  private final Environment environment;
  private final CelAbstractSyntaxTree tree;
  private final Positions positions;
  private final List<Flaw> flaws = new ArrayList<>();

  UsageFlaws(Environment environment, CelAbstractSyntaxTree tree) {
    this.environment = environment;
    this.tree = tree;
    this.positions = new Positions(tree.getSource());
  }

  List<Flaw> of(ResultType wanted) {
    Ast.all(tree.getExpr()).forEach(this::check);
    if (flaws.isEmpty()) {
      ResultFit.misfit(tree.getResultType(), wanted)
          .ifPresent(misfit -> flaws.add(positions.flawAt(tree.getExpr(), misfit)));
    }
    return flaws;
  }

  private void check(CelExpr part) {
    objection(part).ifPresent(message -> flaws.add(positions.flawAt(part, message)));
  }

  private Optional<String> objection(CelExpr part) {
    if (typeOf(part).kind() == CelKind.TYPE) {
      return Optional.of("a type is no value");
    }
    return switch (part.getKind()) {
      case STRUCT -> Optional.of("an object is written as {\"name\": value}");
      case MAP -> namesAreTexts(part)
          ? Optional.empty()
          : Optional.of("the names in an object must be texts, as in {\"label\": user.title}");
      case CALL -> aboutCall(part);
      case CONSTANT, IDENT, SELECT, LIST, COMPREHENSION, NOT_SET -> Optional.empty();
    };
  }

  private boolean namesAreTexts(CelExpr object) {
    return object.map().entries().stream()
        .map(entry -> typeOf(entry.key()).kind())
        .allMatch(kind -> kind == CelKind.STRING || kind == CelKind.DYN);
  }

  private Optional<String> aboutCall(CelExpr call) {
    if (Ast.isCallOf(call, "_==_") || Ast.isCallOf(call, "_!=_")) {
      return comparedWithNull(Ast.arguments(call));
    }
    MappingFunction function = environment.functions().get(call.call().function());
    if (function == null) {
      return Optional.empty();
    }
    List<@Nullable String> literals = new ArrayList<>();
    Ast.arguments(call).forEach(argument -> literals.add(Ast.literal(argument)));
    return function.objection(literals, environment.vocabulary());
  }

  /** What is absent reads as empty, so that asking for null always gives the same answer. */
  private Optional<String> comparedWithNull(List<CelExpr> sides) {
    return sides.stream().anyMatch(Ast::isNull)
        ? sides.stream()
            .filter(side -> NEVER_NULL.contains(typeOf(side).kind()))
            .findFirst()
            .map(UsageFlaws::neverNull)
        : Optional.empty();
  }

  static String neverNull(CelExpr side) {
    return Ast.path(side).orElse("this") + " is never null; ask blank(…) or has(…) instead";
  }

  private CelType typeOf(CelExpr part) {
    return tree.getType(part.id()).orElse(SimpleType.DYN);
  }
}
