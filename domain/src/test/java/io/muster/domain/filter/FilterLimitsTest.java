package io.muster.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.resource.Value;
import io.muster.domain.schema.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterLimitsTest {

  private static final ResourceType GADGET = SampleTypes.GADGET;

  @Test
  void acceptsAFilterUpToItsLimits() {
    FilterLimits limits = new FilterLimits(30, 2, 3);
    assertThat(FilterParser.parse(GADGET, "label pr or code pr           ", limits)).isNotNull();
    assertThat(FilterParser.parse(GADGET, "((label pr or code pr))", limits)).isNotNull();
    assertThat(FilterParser.parse(GADGET, "not (parts[type pr])", limits)).isNotNull();
    assertThat(FilterParser.parse(GADGET, "not (not (label pr))", limits)).isNotNull();
    assertThat(FilterParser.parse(GADGET, "label pr", new FilterLimits(8, 1, 1))).isNotNull();
    assertThat(FilterParser.parse(GADGET, "parts[(type pr or type pr) and (type pr)] or notes[(text pr)]",
        new FilterLimits(100, 2, 20))).isNotNull();
    assertThat(FilterParser.parse(GADGET, "((label pr)) or ((code pr))", limits)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "`label pr or code pr            `| The filter is longer than 30 characters.",
    "(((label pr)))                   | At character 3: brackets may nest at most 2 deep.",
    "((parts[type pr]))               | At character 8: brackets may nest at most 2 deep.",
    "not (not (not (code pr)))        | At character 15: brackets may nest at most 2 deep.",
    "tags pr or tags pr or tags pr    | At character 30: a filter may combine at most 3 expressions.",
    "not (not (not(tags pr)))         | At character 14: brackets may nest at most 2 deep.",
  })
  void refusesAFilterBeyondItsLimits(String filter, String sentence) {
    FilterLimits limits = new FilterLimits(30, 2, 3);
    assertThatThrownBy(() -> FilterParser.parse(GADGET, filter, limits)).hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0"})
  void hasNoLimitsThatLetNothingThrough(int length, int depth, int nodes) {
    assertThatThrownBy(() -> new FilterLimits(length, depth, nodes)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void holdsByDefaultWhatIsAnnounced() {
    assertThat(FilterLimits.DEFAULT).isEqualTo(new FilterLimits(8_192, 32, 256));
  }

  @Test
  void survivesTheDeepestAndLongestFilterItAccepts() {
    String deep = "(".repeat(32) + "label pr" + ")".repeat(32);
    String wide = "label pr" + " or label pr".repeat(127);
    assertThat(parse(deep)).isEqualTo(parse("label pr"));
    assertThat(FilterEvaluation.matches(parse(wide), Value.Complex.EMPTY)).isFalse();
    assertThatThrownBy(() -> parse(wide + " or label pr")).hasMessageContaining("at most 256 expressions");
    assertThatThrownBy(() -> parse("(" + deep + ")")).hasMessageContaining("at most 32 deep");
    assertThatThrownBy(() -> parse("label eq \"" + "x".repeat(8_192) + "\"")).hasMessageContaining("longer than 8192");
  }

  private static Filter parse(String filter) {
    return FilterParser.parse(GADGET, filter, FilterLimits.DEFAULT);
  }
}
