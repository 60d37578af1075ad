package io.muster.adapters.expression.cel;

import dev.cel.runtime.CelEvaluationException;
import io.muster.domain.mapping.ExpressionFailure;

/** Why an evaluation failed, in words that name no value: CEL's own messages quote what they are about. */
final class Failures {

  private Failures() {}

  static ExpressionFailure of(CelEvaluationException failure, ExpressionLimits limits) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ExpressionFailure known) {
        return known;
      }
    }
    return new ExpressionFailure(switch (failure.getErrorCode()) {
      case DIVIDE_BY_ZERO -> "a number is divided by zero";
      case NUMERIC_OVERFLOW -> "a number becomes too large";
      case INDEX_OUT_OF_BOUNDS -> "a list has no entry at that position";
      case ATTRIBUTE_NOT_FOUND -> "a value has no part of that name";
      case DUPLICATE_ATTRIBUTE -> "an object has a name twice";
      case ITERATION_BUDGET_EXCEEDED -> "it goes through more than " + limits.iterations() + " entries";
      case BAD_FORMAT -> "a text does not have the form that is needed";
      case OVERLOAD_NOT_FOUND, AMBIGUOUS_OVERLOAD, TYPE_NOT_FOUND ->
          "a value is of a type that an operator or a function does not take";
      case INVALID_ARGUMENT, INTERNAL_ERROR -> "its values do not allow what it does";
    });
  }
}
