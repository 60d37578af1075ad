package io.muster.domain.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a record looks as it does: one entry for each field that the mapping speaks of, in the mapping's order. */
public record Explanation(List<Field> fields) {

  public static final Explanation NONE = new Explanation(List.of());

  /** What became of one field: the rule that decided, what it read, and why. */
  public record Field(String field, Effect effect, @Nullable String rule, List<Input> inputs, String reason) {

    public Field {
      inputs = List.copyOf(inputs);
    }
  }

  /** A value that a rule read, under the path it read it from; null when there was none. */
  public record Input(String path, @Nullable String value) {}

  public enum Effect {
    SET,
    CLEARED,
    UNCHANGED
  }

  public Explanation {
    fields = List.copyOf(fields);
  }

  /** The same but for one field, which is told anew where it stands, or at the end. */
  public Explanation with(Field changed) {
    List<Field> all = new ArrayList<>(fields);
    all.replaceAll(field -> field.field().equals(changed.field()) ? changed : field);
    if (!all.contains(changed)) {
      all.add(changed);
    }
    return new Explanation(all);
  }
}
