package io.muster.domain.activity;

import io.muster.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** How it ended. */
public sealed interface Outcome {

  Outcome SUCCEEDED = new Succeeded();

  /** Of a request that was answered; what was refused for no reason of ours could not be read. */
  static Outcome of(boolean succeeded, Refusal.@Nullable Reason reason) {
    if (reason == null && succeeded) {
      return SUCCEEDED;
    }
    return new Refused(reason == null ? Refusal.Reason.INVALID_SYNTAX : reason);
  }

  default boolean hasSucceeded() {
    return this instanceof Succeeded;
  }

  record Succeeded() implements Outcome {}

  record Refused(Refusal.Reason reason) implements Outcome {}
}
