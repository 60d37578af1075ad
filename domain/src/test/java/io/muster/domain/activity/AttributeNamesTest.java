package io.muster.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.Arguments;

class AttributeNamesTest {

  @ParameterizedTest
  @MethodSource("names")
  void keepsANameOnOneLineAndShort(String given, String kept) {
    assertThat(AttributeNames.bounded(List.of(given))).containsExactly(kept);
  }

  static List<Arguments> names() {
    String longest = "🧮".repeat(200);
    return List.of(
        Arguments.of("urn:example:custom:payroll_id", "urn:example:custom:payroll_id"),
        Arguments.of("Größe 🧮", "Größe 🧮"),
        Arguments.of("two\r\nlines\u2028and\u0000more", "twolinesandmore"),
        Arguments.of("\u202Eeman\u200B", "eman"),
        Arguments.of("half \uD83E of a character", "half  of a character"),
        Arguments.of("\n\u0007", "…"),
        Arguments.of("", "…"),
        Arguments.of(longest, longest),
        Arguments.of(longest + "x", "🧮".repeat(199) + "…"));
  }

  @Test
  void keepsFiftyNamesAtMost() {
    List<String> fifty = IntStream.range(0, 50).mapToObj(n -> "a" + n).toList();
    List<String> more = IntStream.range(0, 70).mapToObj(n -> "a" + n).toList();

    assertThat(AttributeNames.bounded(fifty)).isEqualTo(fifty);
    assertThat(AttributeNames.bounded(more)).hasSize(50).startsWith("a0").endsWith("a48", "…");
  }

  @Test
  void leavesWhatItHasBoundedAsItIs() {
    List<String> once = AttributeNames.bounded(List.of("x".repeat(500), "\n", "plain"));

    assertThat(AttributeNames.bounded(once)).isEqualTo(once);
  }
}
