package io.muster.domain.mapping;

/** Why an evaluation was cut off, as the end of a sentence; it names no value. */
public final class ExpressionFailure extends RuntimeException {

  public ExpressionFailure(String reason) {
    super(reason, null, false, false);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
