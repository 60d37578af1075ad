package io.muster.domain.mapping;

import io.muster.domain.resource.Value;

/** What evaluating a step came to, and why, in words. */
sealed interface Outcome {

  String reason();

  /** The field gets this value. */
  record Gives(Value value, String reason) implements Outcome {}

  /** The field is to be empty. */
  record Clears(String reason) implements Outcome {}

  /** The step has nothing to say; the next one for the field is asked. */
  record GivesNothing(String reason) implements Outcome {}
}
