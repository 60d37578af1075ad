package io.muster.adapters.expression.cel;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an expression reads, found without evaluating it: paths of the resource, and intermediate values. An entry that
 * a loop goes through stands for its list: {@code e.value} over {@code user.emails} reads {@code emails.value}.
 */
final class ReadPaths {

  /** A variable, and the parts of it that are read one after the other. */
  private record Path(String variable, List<String> parts) {

    Path then(String part) {
      List<String> longer = new ArrayList<>(parts);
      longer.add(part);
      return new Path(variable, longer);
    }
  }

  private final Environment environment;
  private final Predicate<String> isIntermediate;
  private final Set<String> reads = new LinkedHashSet<>();
  private final Set<String> uses = new LinkedHashSet<>();

  private ReadPaths(Environment environment, Predicate<String> isIntermediate) {
    this.environment = environment;
    this.isIntermediate = isIntermediate;
  }

  static ReadPaths of(CelExpr expr, Environment environment, Predicate<String> isIntermediate) {
    ReadPaths paths = new ReadPaths(environment, isIntermediate);
    paths.visit(expr, Map.of());
    environment.functions().forEach((name, function) -> {
      if (Ast.all(expr).stream().anyMatch(part -> Ast.isCallOf(part, name))) {
        paths.reads.addAll(function.reads());
      }
    });
    return paths;
  }

  Set<String> reads() {
    return reads;
  }

  Set<String> uses() {
    return uses;
  }

  /** {@code local} holds the names of loops around; null for one that stands for no path. */
  private void visit(CelExpr expr, Map<String, @Nullable Path> local) {
    Path path = pathOf(expr, local);
    if (path != null) {
      read(path);
    } else if (expr.getKind() == Kind.COMPREHENSION) {
      visitLoop(expr.comprehension(), local);
    } else {
      Ast.children(expr).forEach(child -> visit(child, local));
    }
  }

  private void visitLoop(CelExpr.CelComprehension loop, Map<String, @Nullable Path> local) {
    Path range = pathOf(loop.iterRange(), local);
    Map<String, @Nullable Path> inner = new HashMap<>(local);
    inner.put(loop.accuVar(), null);
    inner.put(loop.iterVar(), range);
    int before = reads.size();
    visit(loop.accuInit(), inner);
    visit(loop.loopCondition(), inner);
    visit(loop.loopStep(), inner);
    visit(loop.result(), inner);
    if (range == null) {
      visit(loop.iterRange(), local);
    } else if (reads.size() == before) {
      read(range);
    }
  }

  private @Nullable Path pathOf(CelExpr expr, Map<String, @Nullable Path> local) {
    return switch (expr.getKind()) {
      case IDENT -> {
        String name = expr.ident().name();
        yield local.containsKey(name) ? local.get(name) : new Path(withoutDot(name), List.of());
      }
      case SELECT -> {
        Path before = pathOf(expr.select().operand(), local);
        yield before == null ? null : before.then(expr.select().field());
      }
      case CALL -> Ast.isCallOf(expr, "_[_]") ? indexed(expr.call().args(), local) : null;
      default -> null;
    };
  }

  /** {@code .user} is the variable, even in a loop that calls its entries so. */
  private static String withoutDot(String name) {
    return name.startsWith(".") ? name.substring(1) : name;
  }

  /** {@code custom_fields["payroll_id"]} is a path as well, and {@code user.emails[0]} stands for its list. */
  private @Nullable Path indexed(List<CelExpr> arguments, Map<String, @Nullable Path> local) {
    Path before = pathOf(arguments.getFirst(), local);
    String name = Ast.literal(arguments.getLast());
    boolean isPosition = arguments.getLast().getKind() == Kind.CONSTANT && name == null;
    return before == null || name == null && !isPosition ? null : name == null ? before : before.then(name);
  }

  private void read(Path path) {
    Variable variable = environment.variables().get(path.variable());
    if (variable != null) {
      variable.path(path.parts()).ifPresent(reads::add);
    } else if (isIntermediate.test(path.variable())) {
      uses.add(path.variable());
    }
  }
}
