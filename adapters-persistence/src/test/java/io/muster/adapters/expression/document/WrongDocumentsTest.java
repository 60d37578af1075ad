package io.muster.adapters.expression.document;

import static io.muster.adapters.expression.document.Documents.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.mapping.MappingKind;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A document that is no mapping is refused with the place and a way out")
class WrongDocumentsTest {

  private static final String BEFORE_RULE = "kind: user\nrules:\n  - ";

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
      '[]'                                   | mapping (line 1, column 1): must be an object like { kind: …, rules: […] }
      hello                                  | mapping (line 1, column 1): must be an object like { kind: …, rules: […] }
      '{rules: []}'                          | mapping (line 1, column 1): needs kind: user or group
      '{kind: group, rules: []}'             | kind (line 1, column 8): must be user: this mapping is the one for users
      '{kind: users, rules: []}'             | kind (line 1, column 8): must be user: this mapping is the one for users
      '{kind: [user], rules: []}'            | kind (line 1, column 8): must be a text and no list
      '{kind: user}'                         | mapping (line 1, column 1): needs rules: a list of rules, in the order in which they are asked
      '{kind: user, rules: {}}'              | rules (line 1, column 21): must be a list
      '{kind: user, rules: []}\n'            | accepted
      '{kind: user, rule: [], rules: []}'    | rule (line 1, column 14): is not known here; did you mean rules?
      '{kind: user, rules: [], x: 1}'        | x (line 1, column 25): is not known here; what can stand here is kind, tables, rules
      '{kind: user, rules: [x]}'             | rules[0] (line 1, column 22): must be an object like { name: …, assign: {…} }
      '{kind: user, rules: [], tables: []}'  | tables (line 1, column 33): must be an object like { regions: { DE: Europe } }
      '{kind: user, rules: [], tables: {t: x}}'         | tables.t (line 1, column 37): must be an object like { DE: Europe }
      '{kind: user, rules: [], tables: {t: {a: 1}}}'    | tables.t.a (line 1, column 41): must be a text; put it in quotes
      '{kind: user, rules: [], tables: {t: {a: }}}'     | tables.t.a (line 1, column 40): must be a text, and there is none
      '{kind: user, rules: [], tables: {t: {a: [b]}}}'  | tables.t.a (line 1, column 41): must be a text and no list
      """)
  void asAWhole(String text, String detail) {
    assertThat(problemsOf(MappingKind.USER, text)).isEqualTo(detail);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      '{assign: {}}'                       | rules[0] (line 3, column 5): needs name: what administrators read wherever the rule is spoken of
      '{name: 7, assign: {}}'              | rules[0].name (line 3, column 12): must be a text; put it in quotes
      '{name: " ", assign: {}}'            | rules[0].name (line 3, column 12): must be a text, and is blank
      '{name: , assign: {}}'               | rules[0].name (line 3, column 11): must be a text, and there is none
      '{name: a, asign: {}}'               | rules[0].asign (line 3, column 15): is not known here; did you mean assign?
      '{name: a, becomes: site}'           | rules[0].becomes (line 3, column 15): is not known here; what can stand here is name, scope, let, when, assign
      '{name: a, scope: {}}'               | rules[0].scope (line 3, column 22): must be a text and no object
      '{name: a, when: true}'              | rules[0].when (line 3, column 21): must be a text; put it in quotes
      '{name: a, let: [x]}'                | rules[0].let (line 3, column 20): must be an object like { full: user.name.formatted }
      '{name: a, let: {x: 1}}'             | rules[0].let.x (line 3, column 24): must be a text; put it in quotes
      '{name: a, assign: [name]}'          | rules[0].assign (line 3, column 23): must be an object like { name: { copy: displayName } or { expression: … } }
      '{name: a, assign: {name: x}}'       | rules[0].assign.name (line 3, column 30): must be an object like { copy: displayName } or { expression: … }
      '{name: a, assign: {name: {}}}'      | rules[0].assign.name (line 3, column 30): needs one of copy, constant and expression
      '{name: a, assign: {name: {copy: a, expression: b}}}' | rules[0].assign.name (line 3, column 30): has copy and expression; only one of them says where the value comes from
      '{name: a, assign: {name: {copi: a, copy: b}}}'       | rules[0].assign.name.copi (line 3, column 31): is not known here; did you mean copy?
      '{name: a, assign: {name: {copy: }}}'                 | rules[0].assign.name.copy (line 3, column 36): must be a text, and there is none
      '{name: a, assign: {name: {copy: a, write: never}}}'  | rules[0].assign.name.write (line 3, column 47): must be always, if_empty or on_create
      '{name: a, assign: {name: {copy: a, write: ALWAYS}}}' | rules[0].assign.name.write (line 3, column 47): must be always, if_empty or on_create
      '{name: a, assign: {name: {copy: a, blank: drop}}}'   | rules[0].assign.name.blank (line 3, column 47): must be keep or clear
      '{name: a, assign: {vip: {constant: .inf}}}'          | rules[0].assign.vip.constant (line 3, column 40): is no decimal number of at most 40 digits; put a text in quotes
      '{name: a, assign: {vip: {constant: [0x1F]}}}'        | rules[0].assign.vip.constant[0] (line 3, column 41): is no decimal number of at most 40 digits; put a text in quotes
      '{name: a, assign: {vip: {constant: {x: 1e999999999}}}}' | rules[0].assign.vip.constant.x (line 3, column 44): is no decimal number of at most 40 digits; put a text in quotes
      """)
  void ruleForUsers(String rule, String detail) {
    assertThat(problemsOf(MappingKind.USER, BEFORE_RULE + rule)).isEqualTo(detail);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      '{name: a, key: {copy: displayName}}'             | rules[0] (line 3, column 5): needs becomes: organization, site or nothing
      '{name: a, create: false}'                        | rules[0] (line 3, column 5): needs becomes: organization, site or nothing
      '{name: a, becomes: true}'                        | rules[0].becomes (line 3, column 24): must be a text; put it in quotes
      '{name: a, becomes: site, key: displayName}'      | rules[0].key (line 3, column 35): must be an object like { copy: displayName } or { expression: … }
      '{name: a, becomes: site, key: {copy: a, blank: clear}}'  | rules[0].key.blank (line 3, column 45): is not known here; what can stand here is copy, constant, expression
      '{name: a, becomes: site, key: {copy: a}, create: yes}'   | rules[0].create (line 3, column 54): must be true or false
      """)
  void ruleForGroups(String rule, String detail) {
    assertThat(problemsOf(MappingKind.GROUP, "kind: group\nrules:\n  - " + rule)).isEqualTo(detail);
  }

  @Test
  void allAtOnce() {
    String detail = problemsOf(MappingKind.USER, """
        kind: user
        rules:
          - name: first
            asign: {}
          - assign:
              name: { copy: }
              vip: { constnt: true }
        """);

    assertThat(detail.lines()).containsExactly(
        "rules[0].asign (line 4, column 5): is not known here; did you mean assign?",
        "rules[1] (line 5, column 5): needs name: what administrators read wherever the rule is spoken of",
        "rules[1].assign.name.copy (line 6, column 20): must be a text, and there is none",
        "rules[1].assign.vip.constnt (line 7, column 14): is not known here; did you mean constant?",
        "rules[1].assign.vip (line 7, column 12): needs one of copy, constant and expression");
  }

  @Test
  void butNoMoreThanAHundred() {
    String detail = problemsOf(MappingKind.USER, "kind: user\nrules: [" + "x, ".repeat(130) + "]");

    assertThat(detail.lines()).hasSize(100);
  }

  @Test
  void withATooLongName() {
    assertThat(problemsOf(MappingKind.USER, BEFORE_RULE + "name: " + "😀".repeat(200)))
        .isEqualTo("accepted");
    assertThat(problemsOf(MappingKind.USER, BEFORE_RULE + "name: " + "x".repeat(201)))
        .isEqualTo("rules[0].name (line 3, column 11): is longer than 200 characters");
  }

  @Test
  void showingNoMoreThanTheBeginningOfALongName() {
    assertThat(problemsOf(MappingKind.USER, "{kind: user, rules: [], ? " + "x".repeat(101) + " : 1}"))
        .startsWith("x".repeat(50) + "… (line 1, column 27): is not known here");
  }

  @Test
  void withTooManyOrTooLargeTables() {
    assertThat(problemsOf(MappingKind.USER, "{kind: user, rules: [], tables: {" + names(51, ": {}") + "}}"))
        .endsWith("a mapping has at most 50 tables");
    assertThat(problemsOf(MappingKind.USER,
        "{kind: user, rules: [], tables: {t: {" + names(2_001, ": x") + "}}}"))
        .startsWith("tables.t (line 1").endsWith("a table has at most 2000 entries");
  }

  private static String names(int count, String value) {
    return IntStream.range(0, count).mapToObj(at -> "n" + at + value).collect(Collectors.joining(", "));
  }
}
