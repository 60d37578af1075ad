package io.muster.domain.activity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An entry as the names of its fields and their values, in the order of the names; what has no value is not there. */
final class EntryFields {

  private final Map<String, List<String>> fields = new TreeMap<>();

  private EntryFields() {}

  static Map<String, List<String>> of(Evidence evidence) {
    Activity entry = evidence.activity();
    return new EntryFields()
        .one("id", entry.id())
        .one("at", entry.at())
        .one("actor", entry.actor())
        .one("operation", word(entry.operation()))
        .one("resource_type", entry.resourceType())
        .one("resource_id", entry.resource())
        .one("detail", entry.detail())
        .outcome(entry.outcome())
        .many("changed", entry.changed())
        .many("ignored", entry.ignored())
        .many("repairs", entry.repairs())
        .one("milliseconds", entry.milliseconds())
        .one("document_hash", evidence.documentHash())
        .fields;
  }

  private EntryFields one(String name, @Nullable Object value) {
    return value == null ? this : many(name, List.of(value.toString()));
  }

  private EntryFields many(String name, List<String> values) {
    if (!values.isEmpty()) {
      fields.put(name, values);
    }
    return this;
  }

  private EntryFields outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Succeeded _ -> one("outcome", "succeeded");
      case Outcome.Refused(var reason) -> one("outcome", "refused").one("reason", word(reason));
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
