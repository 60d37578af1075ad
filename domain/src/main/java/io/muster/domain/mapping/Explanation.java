package io.muster.domain.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a record looks as it does: one entry for each field that the mapping speaks of, in the mapping's order. */
public record Explanation(List<Field> fields) {

  public static final Explanation NONE = new Explanation(List.of());

  /**
   * What became of one field: the rule that decided, what it read, the intermediate values it used, the rules that were
   * asked before it and had nothing to say, and, when the field was changed, its value before and after.
   */
  public record Field(
      String field,
      Effect effect,
      @Nullable String rule,
      List<Input> inputs,
      List<Input> intermediates,
      List<Skipped> skipped,
      @Nullable Change change,
      String reason) {

    public Field {
      inputs = List.copyOf(inputs);
      intermediates = List.copyOf(intermediates);
      skipped = List.copyOf(skipped);
    }

    /** A field that was decided without any rule's reading anything. */
    public static Field of(String field, Effect effect, @Nullable String rule, String reason) {
      return new Field(field, effect, rule, List.of(), List.of(), List.of(), null, reason);
    }

    public Field reading(List<Input> read) {
      return new Field(field, effect, rule, read, intermediates, skipped, change, reason);
    }
  }

  /** A value that a rule read, under the path or the name it read it from; null when there was none. */
  public record Input(String path, @Nullable String value) {}

  /** A rule that was asked and had nothing to say, and why. */
  public record Skipped(String rule, String reason) {}

  /** A field's value before and after, as far as it is shown; null where it is empty. */
  public record Change(@Nullable String before, @Nullable String after) {}

  public enum Effect {
    SET,
    CLEARED,
    UNCHANGED,
    /** An expression was cut off; nothing of the record was changed. */
    FAILED
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
