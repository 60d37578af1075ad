package io.muster.adapters.expression.cel;

import dev.cel.common.CelErrorCode;
import dev.cel.common.exceptions.CelRuntimeException;
import io.muster.domain.mapping.ExpressionFailure;

/**
 * A failure on its way through CEL, which would write the arguments of a call into the message of any other
 * exception.
 */
final class CutOff extends CelRuntimeException {

  CutOff(ExpressionFailure failure) {
    super(failure, CelErrorCode.INVALID_ARGUMENT);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
