package io.muster.adapters.admin;

import io.muster.domain.mapping.MappingDiff;
import io.muster.domain.mapping.MappingDiff.PartChange;
import java.util.List;

/** What is different, rule by rule: {@code kind} is added, removed, changed or moved. */
record DiffView(List<RuleView> rules, List<PartChange> tables) {

  record RuleView(String rule, String kind, List<PartChange> parts) {}

  static DiffView of(MappingDiff diff) {
    return new DiffView(diff.rules().stream()
        .map(change -> new RuleView(change.rule(), AccountView.word(change.kind()), change.parts()))
        .toList(), diff.tables());
  }
}
