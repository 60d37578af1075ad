package io.muster.adapters.expression.cel;

import dev.cel.common.values.CelByteString;
import dev.cel.common.values.CelValue;
import dev.cel.common.values.ErrorValue;
import io.muster.domain.mapping.ExpressionFailure;
import java.util.Collection;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the bounds of one evaluation. It sees every value that comes up, of every part of the expression:
 * none that is too large is ever handed on, so that whatever is done with it next is bounded as well.
 */
final class Budget {

  /** So many characters of a text cost as much as evaluating one more part. */
  private static final int CHARACTERS_PER_STEP = 64;
  private static final int VALUES_PER_STEP = 32;

  /** An error that CEL goes on after cost it an exception. */
  private static final int STEPS_PER_ERROR = 50;

  private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 256;

  private final ExpressionLimits limits;
  private final LongSupplier clock;
  private int steps;
  private int nextLook = BETWEEN_LOOKS_AT_THE_CLOCK;
  private long deadline;
  private boolean watched;
  private long weight;
  private int values;
  private @Nullable ExpressionFailure exceeded;

  Budget(ExpressionLimits limits, LongSupplier clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** What has run out stays so, even where CEL goes on after the error ({@code fails || true}). */
  @Nullable ExpressionFailure exceeded() {
    return exceeded;
  }

  void spend(Object value) {
    steps++;
    switch (value) {
      case String text -> spendOn(text);
      case ErrorValue _ -> steps += STEPS_PER_ERROR;
      case CelValue _, Entries _ -> {}
      case Collection<?> list -> spendOn(list);
      case Map<?, ?> object -> spendOn(object);
      case CelByteString bytes when bytes.size() > limits.text() -> exceed(Output.tooLong(limits));
      default -> {}
    }
    if (steps > limits.steps()) {
      exceed(new ExpressionFailure("it takes more than " + limits.steps() + " steps"));
    }
    if (steps >= nextLook) {
      lookAtTheClock();
    }
  }

  private void spendOn(String text) {
    requireFits(text);
    steps += text.length() / CHARACTERS_PER_STEP;
  }

  /** Lists and objects are weighed with all they hold: what is held many times over is gone through as often. */
  private void spendOn(Object container) {
    weight = 0;
    values = 0;
    weigh(container, 0);
    steps += values / VALUES_PER_STEP;
  }

  private void weigh(Object value, int depth) {
    values++;
    weight++;
    switch (value) {
      case String text -> weight += text.length();
      case CelValue _, Entries _ -> {}
      case Collection<?> list -> weighEach(list, list.size(), depth);
      case Map<?, ?> object -> {
        weighEach(object.keySet(), object.size(), depth);
        weighEach(object.values(), object.size(), depth);
      }
      default -> {}
    }
    if (weight > limits.total()) {
      exceed(new ExpressionFailure("a value holds more than " + limits.total() + " characters and values"));
    }
  }

  private void weighEach(Collection<?> values, int size, int depth) {
    if (size > limits.entries()) {
      exceed(new ExpressionFailure("a list or object has more than " + limits.entries() + " entries"));
    }
    if (depth >= ExpressionLimits.NESTING) {
      exceed(new ExpressionFailure("values are nested more than " + ExpressionLimits.NESTING + " deep"));
    }
    for (Object value : values) {
      weigh(value, depth + 1);
    }
  }

  private void requireFits(String text) {
    if (text.length() > limits.text()) {
      exceed(Output.tooLong(limits));
    }
  }

  /** Short evaluations never look. */
  private void lookAtTheClock() {
    nextLook = steps + BETWEEN_LOOKS_AT_THE_CLOCK;
    long now = clock.getAsLong();
    if (!watched) {
      watched = true;
      deadline = now + limits.time().toNanos();
    } else if (now - deadline > 0) {
      exceed(new ExpressionFailure("it takes more than " + limits.time().toMillis() + " milliseconds"));
    }
  }

  private void exceed(ExpressionFailure failure) {
    if (exceeded == null) {
      exceeded = failure;
    }
    throw new CutOff(failure);
  }
}
