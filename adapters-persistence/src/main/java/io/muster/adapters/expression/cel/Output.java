package io.muster.adapters.expression.cel;

import io.muster.domain.mapping.ExpressionFailure;

/** A text that is made by a function, and never grows beyond what a text may have. */
final class Output {

  private final ExpressionLimits limits;
  private final StringBuilder text = new StringBuilder();

  Output(ExpressionLimits limits) {
    this.limits = limits;
  }

  Output append(String more) {
    return append(more, 0, more.length());
  }

  Output append(String more, int from, int until) {
    if (text.length() + (until - from) > limits.text()) {
      throw tooLong(limits);
    }
    text.append(more, from, until);
    return this;
  }

  static ExpressionFailure tooLong(ExpressionLimits limits) {
    return new ExpressionFailure("a text has more than " + limits.text() + " characters");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
