package io.muster.adapters.expression.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.MappingLanguage;
import io.muster.domain.mapping.Located;
import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingDocument.AssignmentText;
import io.muster.domain.mapping.MappingDocument.BecomesText;
import io.muster.domain.mapping.MappingDocument.Blank;
import io.muster.domain.mapping.MappingDocument.IntermediateText;
import io.muster.domain.mapping.MappingDocument.RuleText;
import io.muster.domain.mapping.MappingDocument.SourceText.ConstantText;
import io.muster.domain.mapping.MappingDocument.SourceText.CopyText;
import io.muster.domain.mapping.MappingDocument.SourceText.ExpressionText;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.Place;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {

  private static final MappingLanguage LANGUAGE = new YamlMappingLanguage();

  @Test
  void readsWhatARuleForUsersSays() {
    RuleText rule = rule(MappingKind.USER, """
        kind: user
        rules:
          - name: display name
            scope: 'userType eq "Employee"'
            let:
              full: trim(user.name.formatted)
            when: full != ""
            assign:
              name: { expression: full }
              job_title: { copy: title, write: if_empty, blank: clear }
        """);

    assertThat(rule).isEqualTo(new RuleText(
        new Located("display name", new Place("rules[0].name", 3, 11)),
        new Located("userType eq \"Employee\"", new Place("rules[0].scope", 4, 13)),
        List.of(new IntermediateText(
            new Located("full", new Place("rules[0].let.full", 6, 7)),
            new Located("trim(user.name.formatted)", new Place("rules[0].let.full", 6, 13)))),
        new Located("full != \"\"", new Place("rules[0].when", 7, 11)),
        List.of(
            new AssignmentText(new Located("name", new Place("rules[0].assign.name", 9, 7)),
                new ExpressionText(new Located("full", new Place("rules[0].assign.name.expression", 9, 27))),
                WriteMode.ALWAYS, Blank.KEEP),
            new AssignmentText(new Located("job_title", new Place("rules[0].assign.job_title", 10, 7)),
                new CopyText(new Located("title", new Place("rules[0].assign.job_title.copy", 10, 26))),
                WriteMode.IF_EMPTY, Blank.CLEAR)),
        null));
  }

  @Test
  void readsWhatARuleForGroupsSays() {
    RuleText rule = rule(MappingKind.GROUP, """
        {"kind": "group", "rules": [
          {"name": "offices", "becomes": "site", "key": {"copy": "displayName"}, "create": true,
           "assign": {"disabled": {"constant": false, "write": "on_create"}}}]}
        """);

    assertThat(rule.becomes()).isEqualTo(new BecomesText(
        new Located("site", new Place("rules[0].becomes", 2, 35)),
        new CopyText(new Located("displayName", new Place("rules[0].key.copy", 2, 59))), true));
    assertThat(rule.assignments()).containsExactly(new AssignmentText(
        new Located("disabled", new Place("rules[0].assign.disabled", 3, 16)),
        new ConstantText(Value.of(false), new Place("rules[0].assign.disabled.constant", 3, 40)),
        WriteMode.ON_CREATE, Blank.KEEP));
  }

  @Test
  void readsTables() {
    MappingDocument document = Documents.read(MappingKind.USER, """
        kind: user
        tables:
          regions: { DE: Europe, NO: Europe, "": none, 47: "" }
          empty: {}
        rules: []
        """);

    assertThat(document.tables()).isEqualTo(Map.of(
        "regions", Map.of("DE", "Europe", "NO", "Europe", "", "none", "47", ""), "empty", Map.of()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      text                | Text
      "7"                 | Text
      no                  | Text
      2026-01-31          | Text
      true                | Bool
      False               | Bool
      ~                   | Unassigned
      null                | Unassigned
      -7.50               | Number
      [a, { b: 1 }, null] | Many
      { a: [true] }       | Complex
      """)
  void readsConstantsAsYamlHasThem(String text, String type) {
    assertThat(constant(text).getClass().getSimpleName()).isEqualTo(type);
  }

  @Test
  void keepsTheDigitsOfNumbers() {
    assertThat(constant("[1.50, 12345678901234567890, 1e3]")).isEqualTo(new Many(List.of(
        new Value.Number(new BigDecimal("1.50")), new Value.Number(new BigDecimal("12345678901234567890")),
        new Value.Number(new BigDecimal("1E+3")))));
  }

  @Test
  void readsAConstantWithoutAValueAsNone() {
    assertThat(constant("")).isEqualTo(Value.UNASSIGNED);
    assertThat(constant("{ a: }")).isEqualTo(Complex.EMPTY.with("a", Value.UNASSIGNED));
  }

  @Test
  void readsJsonWithTabsAndEscapes() {
    RuleText rule = rule(MappingKind.USER, "{\r\n\t\"kind\":\t\"user\",\r\n\t\"rules\":[\r\n\t\t"
        + "{\"name\":\"\\u00e9\\ud83d\\ude00\\/\\n\",\"assign\":{}}\r\n\t]\r\n}\r\n");

    assertThat(rule.name().text()).isEqualTo("é😀/\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      '- name: a\n      when: x y'                             | 4 | 13
      '- name: a\n      when: "x y"'                           | 4 | 14
      '- name: a\n      when: ''x y'''                         | 4 | 14
      '- name: a\n      when: |\n        x y'                  | 5 | 9
      '- name: a\n      when: |-  # why\n          x y\n'      | 5 | 11
      '- name: a\n      when: >-\n         x y'                | 5 | 10
      '- name: a\n      when: |2\n           x y'              | 5 | 9
      '- name: a\n      when: |\n\n        x y'                | 5 | 9
      '- {name: a, when: x y}'                                 | 3 | 23
      """)
  void knowsWhereATextBegins(String rule, int line, int column) {
    RuleText read = rule(MappingKind.USER, "kind: user\nrules:\n    " + rule.replace("\\n", "\n") + "\n");

    assertThat(read.when()).isNotNull();
    assertThat(read.when().place()).isEqualTo(new Place("rules[0].when", line, column));
  }

  @Test
  void readsALargestMapping() {
    String rules = "  - { name: r, assign: {} }\n".repeat(500);

    assertThat(Documents.read(MappingKind.USER, "kind: user\nrules:\n" + rules).rules()).hasSize(500);
    assertThat(Documents.problemsOf(MappingKind.USER, "kind: user\nrules:\n" + rules + "  - {}\n"))
        .isEqualTo("rules (line 503, column 5): a mapping has at most 500 rules");
  }

  private static Value constant(String text) {
    RuleText rule = rule(MappingKind.USER,
        "kind: user\nrules:\n  - name: x\n    assign:\n      custom_fields:\n        constant: " + text + "\n");
    return rule.assignments().getFirst().source() instanceof ConstantText(Value value, Place _) ? value : Value.UNASSIGNED;
  }

  private static RuleText rule(MappingKind kind, String text) {
    return Documents.read(kind, text).rules().getFirst();
  }
}
