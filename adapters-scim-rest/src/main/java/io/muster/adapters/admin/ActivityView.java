package io.muster.adapters.admin;

import io.muster.domain.Refusal;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the activity log: {@code outcome} is succeeded or refused, and a refusal has its {@code reason}. */
record ActivityView(
    UUID id,
    Instant at,
    String actor,
    String operation,
    @Nullable String resourceType,
    @Nullable UUID resourceId,
    @Nullable String detail,
    String outcome,
    @Nullable String reason,
    List<String> changed,
    List<String> ignored,
    List<String> repairs,
    long milliseconds) {

  static ActivityView of(Activity activity) {
    Refusal.Reason reason = reasonOf(activity.outcome());
    return new ActivityView(activity.id(), activity.at(), activity.actor(), AccountView.word(activity.operation()),
        activity.resourceType(), activity.resource() == null ? null : activity.resource().value(),
        activity.detail(),
        reason == null ? "succeeded" : "refused", reason == null ? null : AccountView.word(reason),
        activity.changed(), activity.ignored(), activity.repairs(), activity.milliseconds());
  }

  private static Refusal.@Nullable Reason reasonOf(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Succeeded _ -> null;
      case Outcome.Refused(Refusal.Reason reason) -> reason;
    };
  }
}
