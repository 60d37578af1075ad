package io.muster.adapters.expression.cel;

import com.google.re2j.Pattern;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.muster.domain.mapping.Evaluation;
import io.muster.domain.mapping.ExpressionFailure;
import io.muster.domain.mapping.Program;
import io.muster.domain.mapping.ResultType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** A compiled expression; all that changes while it is evaluated is in the {@link Scope} of that evaluation. */
record CelProgram(
    CelRuntime.Program program,
    CelType type,
    ResultType wanted,
    Set<String> reads,
    Set<String> uses,
    Logic logic,
    Map<String, Pattern> patterns,
    Environment environment,
    ExpressionLimits limits,
    LongSupplier clock)
    implements Program {

  CelProgram {
    reads = Set.copyOf(reads);
    uses = Set.copyOf(uses);
    patterns = Map.copyOf(patterns);
  }

  @Override
  public Set<String> tables() {
    return logic.tables();
  }

  @Override
  public Optional<Boolean> always() {
    return Optional.ofNullable(logic.always());
  }

  @Override
  public Result evaluate(Evaluation evaluation) {
    Budget budget = new Budget(limits, clock);
    Object raw = run(new Scope(this, evaluation, budget), budget);
    return new CelResult(raw, new Conversion(limits).convert(raw, wanted));
  }

  private Object run(Scope scope, Budget budget) {
    try {
      Object raw = program.trace(scope, scope, scope);
      requireUnharmed(scope, budget);
      return raw;
    } catch (CelEvaluationException failure) {
      requireUnharmed(scope, budget);
      throw Failures.of(failure, limits);
    }
  }

  /** CEL goes on after an error where the result does not depend on it; after these nothing counts. */
  private static void requireUnharmed(Scope scope, Budget budget) {
    RuntimeException broken = scope.broken();
    if (broken != null) {
      throw broken;
    }
    ExpressionFailure exceeded = budget.exceeded();
    if (exceeded != null) {
      throw exceeded;
    }
  }
}
