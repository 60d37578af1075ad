package io.muster.adapters.admin;

import io.muster.application.activity.ListActivity;
import io.muster.domain.Refusal;
import io.muster.domain.activity.Operation;
import io.muster.domain.resource.Moment;
import io.muster.domain.resource.ResourceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters of the activity log as they stand in a query. */
record ActivityParameters(Map<String, String> parameters) {

  private static final Map<String, Boolean> OUTCOMES = inOrder("succeeded", false, "refused", true);
  private static final Map<String, Boolean> TRUTH = inOrder("true", true, "false", false);
  private static final Map<String, Operation> OPERATIONS = Arrays.stream(Operation.values()).collect(
      Collectors.toMap(AccountView::word, Function.identity(), (first, _) -> first, LinkedHashMap::new));

  /** Refuses with {@code INVALID_VALUE}, naming the parameter and what it can be. */
  ListActivity.Filters filters() {
    return new ListActivity.Filters(
        parameters.get("actor"),
        choice("operation", OPERATIONS),
        parameters.get("resource_type"),
        read("resource_id", ResourceId::parse, "the id of a resource"),
        choice("outcome", OUTCOMES),
        choice("repaired", TRUTH),
        time("since"),
        time("until"));
  }

  private @Nullable Instant time(String name) {
    return read(name, Moment::parse, "a time such as 2026-03-29T01:30:00Z");
  }

  private <V> @Nullable V choice(String name, Map<String, V> choices) {
    return read(name, text -> Optional.ofNullable(choices.get(text)), "one of: " + String.join(", ", choices.keySet()));
  }

  private <V> @Nullable V read(String name, Function<String, Optional<V>> reading, String what) {
    String text = parameters.get(name);
    return text == null
        ? null
        : reading.apply(text).orElseThrow(() -> Refusal.invalidValue(name + " must be " + what + "."));
  }

  private static Map<String, Boolean> inOrder(String first, boolean means, String second, boolean other) {
    Map<String, Boolean> choices = new LinkedHashMap<>();
    choices.put(first, means);
    choices.put(second, other);
    return choices;
  }
}
