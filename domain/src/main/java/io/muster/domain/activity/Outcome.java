package io.muster.domain.activity;

import io.muster.domain.Refusal;

/** How it ended. */
public sealed interface Outcome {

  Outcome SUCCEEDED = new Succeeded();

  record Succeeded() implements Outcome {}

  record Refused(Refusal.Reason reason) implements Outcome {}
}
