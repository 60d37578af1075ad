package io.muster.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.muster.domain.mapping.MappingDiff.Kind;
import io.muster.domain.mapping.MappingDiff.PartChange;
import io.muster.domain.mapping.MappingDiff.RuleChange;
import io.muster.domain.mapping.MappingDocument.AssignmentText;
import io.muster.domain.mapping.MappingDocument.Blank;
import io.muster.domain.mapping.MappingDocument.RuleText;
import io.muster.domain.mapping.MappingDocument.SourceText.CopyText;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingDiffTest {

  @ParameterizedTest(name = "{0} becomes {1}: {2} moved")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      a b c   | a b c   | -
      a b c   | c a b   | c
      a b c   | b a c   | a
      a b c d | d c b a | c b a
      a b c   | a x b c | -
      a b c   | a c     | -
      """)
  void tellsTheFewestRulesThatMoved(String before, String after, @Nullable String moved) {
    MappingDiff diff = MappingDiff.between(document(before), document(after));

    assertThat(diff.rules().stream().filter(change -> change.kind() == Kind.MOVED).map(RuleChange::rule))
        .containsExactlyInAnyOrderElementsOf(moved == null ? List.of() : List.of(moved.split(" ")));
  }

  @Test
  void tellsWhatWasAddedAndRemovedWithItsParts() {
    MappingDiff diff = MappingDiff.between(document("a"), document("b"));

    assertThat(diff.rules()).extracting(RuleChange::rule, RuleChange::kind)
        .containsExactly(tuple("b", Kind.ADDED), tuple("a", Kind.REMOVED));
    assertThat(diff.rules().getFirst().parts()).containsExactly(new PartChange("assign.name.copy", null, "b"));
  }

  @Test
  void tellsThePartsThatWereChanged() {
    MappingDocument before = new MappingDocument(MappingKind.USER,
        List.of(rule("a", "title", WriteMode.ALWAYS, null)), Map.of("regions", Map.of("DE", "Europe")));
    MappingDocument after = new MappingDocument(MappingKind.USER,
        List.of(rule("a", "nickName", WriteMode.IF_EMPTY, "title pr")), Map.of("regions", Map.of("DE", "EMEA")));
    MappingDiff diff = MappingDiff.between(before, after);

    assertThat(diff.rules().getFirst().parts()).containsExactlyInAnyOrder(
        new PartChange("assign.name.copy", "title", "nickName"),
        new PartChange("assign.name.write", null, "if_empty"),
        new PartChange("scope", null, "title pr"));
    assertThat(diff.tables()).containsExactly(new PartChange("regions.DE", "Europe", "EMEA"));
  }

  @Test
  void findsNoDifferenceInWhereThingsStand() {
    RuleText elsewhere = new RuleText(new Located("a", new Place("rules[0]", 7, 3)), null, List.of(), null,
        List.of(new AssignmentText(new Located("name", new Place("x", 8, 8)),
            new CopyText(new Located("a", new Place("y", 9, 9))), WriteMode.ALWAYS, Blank.KEEP)), null);

    assertThat(MappingDiff.between(document("a"),
        new MappingDocument(MappingKind.USER, List.of(elsewhere), Map.of())).isEmpty()).isTrue();
  }

  private static MappingDocument document(String rules) {
    return new MappingDocument(MappingKind.USER,
        Arrays.stream(rules.split(" ")).map(name -> rule(name, name, WriteMode.ALWAYS, null)).toList(), Map.of());
  }

  private static RuleText rule(String name, String copied, WriteMode write, @Nullable String scope) {
    return new RuleText(located(name), scope == null ? null : located(scope), List.of(), null,
        List.of(new AssignmentText(located("name"), new CopyText(located(copied)), write, Blank.KEEP)), null);
  }

  private static Located located(String text) {
    return new Located(text, new Place("rules", 1, 1));
  }
}
