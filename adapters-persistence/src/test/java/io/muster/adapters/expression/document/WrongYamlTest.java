package io.muster.adapters.expression.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.mapping.MappingKind;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A text that is no YAML, or more of it than a mapping needs, is refused without harm")
class WrongYamlTest {

  private static final MappingKind USER = MappingKind.USER;

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '§', textBlock = """
      '' § line 1, column 1: there is no mapping here: the text is empty
      '# only a comment' § line 1, column 1: there is no mapping here: the text is empty
      'kind: user\n---\nkind: user' § line 2, column 1: a second document begins here; a mapping is one
      'when: a ? b : c' § line 1, column 13: a colon and a blank stand here inside of a text; put the whole text in single quotes, or below a |
      'when: "Dr. " + user.userName' § line 1, column 14: a text ends before this; put an expression that begins with a quote in single quotes, or below a |
      'when: !user.active' § line 1, column 7: tags are not allowed; put a text that begins with ! in quotes
      'when: !!str x' § line 1, column 7: tags are not allowed; put a text that begins with ! in quotes
      'rules: !!set {a}' § line 1, column 8: tags are not allowed; put a text that begins with ! in quotes
      'rules: &a [x]' § line 1, column 8: anchors are not allowed; put a text that begins with & in quotes
      'when: &a' § line 1, column 7: anchors are not allowed; put a text that begins with & in quotes
      'when: *a' § line 1, column 7: aliases are not allowed; put a text that begins with * in quotes
      'kind: user\nkind: group' § line 2, column 1: the name kind stands here a second time
      '{a: {b: 1, "b": 2}}' § line 1, column 12: the name b stands here a second time
      '? [a]\n: b' § line 1, column 3: a name must be a text, and no list or object
      'when: @x' § line 1, column 7: this is not YAML: found character '@' that nothing can begin with
      '{a: "\\ud83d"}' § line 1, column 5: this has half of a letter that takes two \\u escapes
      """)
  void saysWhere(String text, String detail) {
    assertThat(refusal(text.replace("\\n", "\n").replace("\\\\", "\\")))
        .isEqualTo(detail.replace("\\\\", "\\"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"'{a: b', 1, 6", "'a:\n  - b\n c: d', 3, 2", "'a: \"b', 1, 6", "'a:\n\tb: c', 2, 1", "'a: \"\\q\"', 1, 6"})
  void saysWhereInOtherWords(String text, int line, int column) {
    assertThat(refusal(text))
        .startsWith("line " + line + ", column " + column + ": this is not YAML: ");
  }

  @Test
  void saysWhereALetterCannotBeRead() {
    assertThat(refusal("kind: user\nrules: \u0007"))
        .isEqualTo("line 2, column 8: this letter cannot be read; write it in double quotes as \\u and its number");
  }

  @Test
  void refusesWhatIsTooLarge() {
    String head = "kind: user\nrules: []\n#";

    assertThat(refusal(head + "x".repeat(256 * 1024 - head.length()))).isEqualTo("accepted");
    assertThat(refusal(head + "x".repeat(256 * 1024 - head.length() + 1)))
        .isEqualTo("line 1, column 1: the mapping is larger than 256 KiB");
    assertThat(refusal(head + "é".repeat(140_000))).startsWith("line 1, column 1: the mapping is larger");
  }

  @Test
  void refusesWhatWouldBeTooLargeWrittenOut() {
    String quotes = "\"".repeat(3_000);
    String rules = IntStream.range(0, 80).mapToObj(at -> "{name: r" + at + ", when: x" + quotes + "}").toList().toString();

    assertThat(refusal("{kind: user, rules: " + rules + "}"))
        .isEqualTo("line 1, column 1: the mapping as Muster writes it is larger than 256 KiB");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @Timeout(20)
  void refusesHostileTextsAtOnce(String text) {
    assertThat(refusal(text)).isNotEqualTo("accepted");
  }

  static String[] hostile() {
    int size = 250_000;
    return new String[] {
        "[".repeat(size), "{".repeat(size), "{a: ".repeat(size / 4), "- ".repeat(size / 2), "? ".repeat(size / 2),
        "\"".repeat(size - 1), "a: |\n" + " ".repeat(size), ": ".repeat(size / 2), "#".repeat(size), "\n".repeat(size),
        "a: &a [x]\n" + "b: [*a, *a]\n".repeat(100), "%TAG ! " + "x".repeat(size), "%YAML 9.9\n---\na: b",
        "a".repeat(size) + ": b", "[" + "a, ".repeat(size / 3) + "]", "!".repeat(size), "'" + "''".repeat(size / 2 - 1) + "'",
        "kind: user\nrules:\n" + "- x\n".repeat(size / 4), "9".repeat(size),
        "{kind: user, rules: [{name: a, assign: {x: {constant: {" + "k".repeat(size / 2) + ": [" + "?, ".repeat(size / 8) + "]}}}}]}",
        "{kind: user, rules: [{" + "k".repeat(size / 2) + ": 1, " + "l".repeat(size / 4) + ": 1}]}",
        "1" + "e1".repeat(size / 2)};
  }

  @Test
  void neverFailsOtherwise() {
    Random random = new Random(5);
    String text = """
        kind: user
        tables: { t: { "a": 'b' } }
        rules:
          - name: "r \\u00e9"
            when: |-
              x
            assign: { vip: { constant: [1, {}, null] } }
        """;
    for (int at = 0; at < 4_000; at++) {
      assertThat(refusal(mutated(text, random))).isNotEmpty();
    }
  }

  private static String mutated(String text, Random random) {
    String letters = "\n\t {}[]:,'\"|>-?!&*#%@`~\\0aé😀\u0000\u2028\uFEFF\uD800";
    StringBuilder mutated = new StringBuilder(text);
    for (int times = random.nextInt(4); times >= 0; times--) {
      int at = random.nextInt(mutated.length());
      mutated.replace(at, at + random.nextInt(2), String.valueOf(letters.charAt(random.nextInt(letters.length()))));
    }
    return mutated.toString();
  }

  private static String refusal(String text) {
    return Documents.problemsOf(USER, text).replaceFirst("^mapping \\((line \\d+, column \\d+)\\)", "$1");
  }
}
