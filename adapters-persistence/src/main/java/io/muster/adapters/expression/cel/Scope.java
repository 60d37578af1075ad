package io.muster.adapters.expression.cel;

import com.google.re2j.Pattern;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationListener;
import dev.cel.runtime.CelFunctionResolver;
import dev.cel.runtime.CelResolvedOverload;
import dev.cel.runtime.CelVariableResolver;
import io.muster.adapters.expression.cel.Environment.Overload;
import io.muster.domain.mapping.Evaluation;
import io.muster.domain.mapping.ExpressionFailure;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One evaluation as CEL sees it: variables are read when they are asked for, and functions know what they work on. */
final class Scope implements CelVariableResolver, CelFunctionResolver, CelEvaluationListener {

  private static final CelResolvedOverload INDEX = CelResolvedOverload.of(Index.FUNCTION, Index.FUNCTION,
      given -> bounded(() -> Index.at(given[0], given[1])), true, Object.class, Object.class);

  private final CelProgram program;
  private final Evaluation evaluation;
  private final Budget budget;
  private @Nullable Object groups;
  private @Nullable RuntimeException broken;

  Scope(CelProgram program, Evaluation evaluation, Budget budget) {
    this.program = program;
    this.evaluation = evaluation;
    this.budget = budget;
  }

  Evaluation evaluation() {
    return evaluation;
  }

  ExpressionLimits limits() {
    return program.limits();
  }

  Map<String, Map<String, String>> tables() {
    return program.environment().tables();
  }

  Pattern pattern(String regex) {
    Pattern pattern = program.patterns().get(regex);
    if (pattern == null) {
      throw new ExpressionFailure("a pattern is not written out");
    }
    return pattern;
  }

  /**
   * What went wrong outside of the expression, like a database that does not answer: CEL takes it for an error of the
   * expression, and goes on after it where it can.
   */
  @Nullable RuntimeException broken() {
    return broken;
  }

  @Override
  public void callback(CelExpr part, Object value) {
    budget.spend(value);
  }

  @Override
  public Optional<Object> find(String name) {
    Variable variable = program.environment().variables().get(name);
    if (variable == null) {
      return program.uses().contains(name) ? Optional.of(intermediate(name)) : Optional.empty();
    }
    return Optional.of(outside(
        () -> name.equals(Variables.GROUPS) ? groups(variable) : variable.read(evaluation)));
  }

  @Override
  public Optional<CelResolvedOverload> findOverloadMatchingArgs(
      String name, Collection<String> overloads, @Nullable Object[] arguments) {
    Overload only =
        overloads.size() == 1 ? program.environment().overloads().get(overloads.iterator().next()) : null;
    return only == null
        ? findOverloadMatchingArgs(name, arguments)
        : Optional.of(resolved(name, only.function(), only.nothing(), arguments.length));
  }

  /** Several overloads fit where the types of the arguments are not known before the evaluation. */
  @Override
  public Optional<CelResolvedOverload> findOverloadMatchingArgs(String name, @Nullable Object[] arguments) {
    return name.equals(Index.FUNCTION)
        ? Optional.of(INDEX)
        : Optional.ofNullable(program.environment().functions().get(name))
            .map(function -> resolved(name, function, null, arguments.length));
  }

  private CelResolvedOverload resolved(
      String name, MappingFunction function, @Nullable Object nothing, int arguments) {
    List<Class<?>> anything = Collections.nCopies(arguments, Object.class);
    return CelResolvedOverload.of(name, name,
        given -> outside(() -> bounded(() -> function.call(new Call(name, given, nothing, this)))), true, anything);
  }

  private Object outside(Supplier<Object> call) {
    try {
      return call.get();
    } catch (CutOff ofTheExpression) {
      throw ofTheExpression;
    } catch (RuntimeException failure) {
      broken = failure;
      throw new CutOff(new ExpressionFailure("the account's records cannot be read"));
    }
  }

  private static Object bounded(Supplier<Object> call) {
    try {
      return call.get();
    } catch (ExpressionFailure failure) {
      throw new CutOff(failure);
    }
  }

  private Object groups(Variable variable) {
    Object known = groups;
    if (known == null) {
      known = variable.read(evaluation);
      groups = known;
    }
    return known;
  }

  private Object intermediate(String name) {
    if (evaluation.intermediate(name) instanceof CelResult result) {
      return result.raw();
    }
    throw new IllegalStateException("the intermediate value " + name + " was not made by this engine");
  }
}
