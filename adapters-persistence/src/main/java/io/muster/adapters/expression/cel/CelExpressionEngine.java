package io.muster.adapters.expression.cel;

import io.muster.domain.mapping.ExpressionCompiler;
import io.muster.domain.mapping.ExpressionEngine;
import java.util.function.LongSupplier;

/** The language of mappings is CEL; {@code clock} counts nanoseconds. */
final class CelExpressionEngine implements ExpressionEngine {

  private final ExpressionLimits limits;
  private final LongSupplier clock;

  CelExpressionEngine(ExpressionLimits limits, LongSupplier clock) {
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public ExpressionCompiler compilerFor(Vocabulary vocabulary) {
    return CelExpressionCompiler.of(Environment.of(vocabulary), limits, clock);
  }
}
