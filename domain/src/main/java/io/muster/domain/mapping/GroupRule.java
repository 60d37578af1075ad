package io.muster.domain.mapping;

import io.muster.domain.mapping.MappingDocument.Blank;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import io.muster.domain.mapping.Rule.Step;
import java.util.List;
import java.util.Map;

/** One way for a group to stand for something, or for nothing. */
sealed interface GroupRule {

  Rule rule();

  /**
   * The group stands for a record of that kind: the one whose name {@code key} gives, which is made when there is none
   * and {@code create} says so. Unless {@code steps} say otherwise, the record keeps the name that {@code key} gives.
   */
  record Becomes(Rule rule, RecordKind kind, Expression key, boolean create, List<Step<RecordField>> steps)
      implements GroupRule {

    /** The key as a step, so that it is evaluated and explained like all others. */
    Step<RecordField> keyStep() {
      return new Step<>(rule, RecordField.NAME, key, WriteMode.ALWAYS, Blank.KEEP);
    }

    Map<RecordField, List<Step<RecordField>>> byField() {
      Map<RecordField, List<Step<RecordField>>> byField = Rule.byField(steps);
      byField.putIfAbsent(RecordField.NAME, List.of(keyStep()));
      return byField;
    }
  }

  /** The group stands for nothing, whatever the rules after it say. */
  record StandsForNothing(Rule rule) implements GroupRule {}
}
