package io.muster.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {

  private static final ResourceType GADGET = SampleTypes.GADGET;
  private static final ResourceType USER = CoreResourceTypes.users("urn:example:custom_fields");

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "label pr or code pr and tags pr                | label pr or (code pr and tags pr)",
    "label pr and code pr or tags pr                | (label pr and code pr) or tags pr",
    "label pr or code pr or tags pr                 | (label pr or code pr) or tags pr",
    "label pr and code pr and tags pr               | (label pr and code pr) and tags pr",
    "not (label pr) and code pr                     | (not (label pr)) and code pr",
    "not (label pr) or code pr                      | (not (label pr)) or code pr",
    "((label pr))                                   | label pr",
    "LABEL PR AND NOT(Code Pr)                      | label pr and not (code pr)",
    " label  pr\tand(code pr)or(tags pr)            | (label pr and code pr) or tags pr",
    "label eq\"x\"and code eq\"y\"                  | label eq \"x\" and code eq \"y\"",
    "parts eq \"x\"                                 | parts.value eq \"x\"",
    "maker sw \"x\"                                 | maker.value sw \"x\"",
    "urn:example:schemas:extension:2.0:Shelf:owner co \"x\" | urn:example:schemas:extension:2.0:shelf:OWNER.value co \"x\"",
    "parts[value eq \"x\" or type pr and primary eq true] | parts[value eq \"x\" or (type pr and primary eq true)]",
    "parts[parts.type eq \"x\"]                     | parts[type eq \"x\"]",
    "parts[PARTS.Type eq \"x\"]                     | parts[type eq \"x\"]",
    "parts[urn:example:schemas:core:2.0:Gadget:parts.type eq \"x\"] | parts[type eq \"x\"]",
    "parts[urn:example:schemas:core:2.0:Gadget:type eq \"x\"] | parts[type eq \"x\"]",
    "urn:example:schemas:core:2.0:Gadget:parts[type eq \"x\"] | parts[type eq \"x\"]",
    "parts [ type eq \"x\" ]                        | parts[type eq \"x\"]",
    "parts[not (type eq \"x\")]                     | parts[not(type eq \"x\")]",
    "tags[VALUE eq \"x\"]                           | tags[value eq \"x\"]",
    "label eq null                                  | not (label pr)",
    "label ne NULL                                  | label pr",
    "parts eq null                                  | not (parts pr)",
    "parts[type eq null]                            | parts[not (type pr)]",
    "active eq True                                 | active eq true",
    "active eq FALSE                                | active eq false",
  })
  void readsTheSame(String one, String other) {
    assertThat(parse(one)).isEqualTo(parse(other));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "label pr or code pr and tags pr | (label pr or code pr) and tags pr",
    "not (label pr) and code pr      | not (label pr and code pr)",
    "label pr or (code pr or tags pr) | label pr or code pr or tags pr",
    "parts.type eq \"x\"             | parts[type eq \"x\"]",
    "label eq \"x\"                  | label eq \"X\"",
    "builtAt eq \"2011-05-13T04:42:34Z\" | builtAt eq \"2011-05-13T04:42:34.0Z\"",
  })
  void readsDifferently(String one, String other) {
    assertThat(parse(one)).isNotEqualTo(parse(other));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "0        | 0",
    "-0       | 0",
    "12.50    | 12.50",
    "-1e3     | -1E+3",
    "1E-2     | 0.01",
    "2.5E+1   | 25",
  })
  void readsNumbersAsJsonWritesThem(String literal, BigDecimal number) {
    assertThat(compare("weight eq " + literal).literal()).isEqualTo(new Value.Number(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "+1", ".5", "1.", "1e", "0x1", "1_0", "NaN", "Infinity", "--1", "1e+", "1,5", "１"})
  void refusesNumbersThatJsonDoesNotKnow(String literal) {
    assertRefused("weight eq " + literal, 11, "expected a value");
  }

  @Test
  void refusesNumbersBeyondAllMeasure() {
    assertRefused("weight eq 1e99999999999", 11, "this number is too large");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "\"\\u0041\\u00e9\"            | Aé",
    "\"\\ud83d\\uDE00\"            | \uD83D\uDE00",
    "\"\uD83D\uDE00\"              | \uD83D\uDE00",
    "\"\\\"\\\\\\/\"               | \"\\/",
    "\"a]b)c\"                     | a]b)c",
    "\" x \"                       |` x `",
  })
  void readsStringsAsJsonWritesThem(String literal, String text) {
    assertThat(compare("label eq " + literal).literal()).isEqualTo(Value.of(text));
  }

  @Test
  void readsEveryShortEscape() {
    assertThat(compare("label eq \"\\b\\f\\n\\r\\t\"").literal()).isEqualTo(Value.of("\b\f\n\r\t"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "``                                  | 1  | expected an attribute name",
    "`   `                               | 4  | expected an attribute name",
    "label                               | 6  | expected an operator",
    "label foo \"x\"                     | 7  | the operator 'foo' is not supported",
    "label f2o \"x\"                     | 7  | expected an operator",
    "label (                             | 7  | expected an operator",
    "label eq                            | 9  | expected a value",
    "label eq x                          | 10 | expected a value",
    "label eq 'x'                        | 10 | expected a value",
    "label eq )                          | 10 | expected a value",
    "label eq \"x                        | 10 | the string has no closing quote",
    "label eq \"x\\                      | 12 | this is not an escape",
    "label eq \"x\\q\"                   | 12 | this is not an escape",
    "label eq \"x\\u12\"                 | 12 | this is not an escape",
    "label eq \"x\\u12g4\"               | 12 | this is not an escape",
    "label eq \"x\\u１２３４\"            | 12 | this is not an escape",
    "label eq \"\\ud83d\"                | 10 | the string holds half a character",
    "label eq \"\\ude00\\ud83d\"         | 10 | the string holds half a character",
    "label eq \"x\" code pr              | 14 | expected \"and\", \"or\" or the end",
    "label pr and                        | 13 | expected an attribute name",
    "label pr or or code pr              | 13 | Gadget has no attribute or",
    "(label pr                           | 10 | expected \"and\", \"or\" or \")\"",
    "(label pr]                          | 10 | expected \"and\", \"or\" or \")\"",
    "label pr)                           | 9  | expected \"and\", \"or\" or the end",
    "()                                  | 2  | expected an attribute name",
    "not label pr                        | 5  | expected \"(\" after \"not\"",
    "\"label\" pr                        | 1  | expected an attribute name",
    "[type eq \"x\"]                     | 1  | expected an attribute name",
    "parts[]                             | 7  | expected an attribute name",
    "parts[type eq \"x\"                 | 18 | expected \"and\", \"or\" or \"]\"",
    "parts[type eq \"x\")                | 18 | expected \"and\", \"or\" or \"]\"",
    "parts[type eq \"x\"]]               | 19 | expected \"and\", \"or\" or the end",
    "parts[type eq \"x\"].value eq \"y\" | 19 | expected \"and\", \"or\" or the end",
    "parts[label eq \"x\"]               | 7  | parts has no sub-attribute label",
    "parts[value.x eq \"x\"]             | 7  | parts has no sub-attribute value.x",
    "tags[type eq \"x\"]                 | 6  | tags has no sub-attribute type",
    "parts[type[value eq \"x\"]]         | 11 | parts.type has no values to select from",
    "parts.type[value eq \"x\"]          | 11 | parts.type has no values to select from",
    "label[value eq \"x\"]               | 6  | label has no values to select from",
    "nothing eq \"x\"                    | 1  | Gadget has no attribute nothing",
    "urn:example:none:x eq \"x\"         | 1  | Gadget has no attribute urn:example:none:x",
    "urn:example:schemas:extension:2.0:free: eq \"x\" | 1 | Gadget has no attribute",
    "urn:example:schemas:extension:2.0:free:a,b eq \"x\" | 1 | Gadget has no attribute",
    "maker. pr                           | 1  | Gadget has no attribute maker.",
    "maker..country pr                   | 1  | Gadget has no attribute maker..country",
    ".country pr                         | 1  | Gadget has no attribute .country",
    "maker.country.code pr               | 1  | Gadget has no attribute maker.country.code",
    "secret pr                           | 1  | secret is never returned",
    "label pr and SECRET eq \"x\"        | 14 | secret is never returned",
    "notes.pin pr                        | 1  | notes.pin is never returned",
    "notes[pin pr]                       | 7  | notes.pin is never returned",
    "label gt null                       | 10 | only eq and ne compare with null",
    "active gt true                      | 8  | gt does not apply to active",
    "active GE true                      | 8  | GE does not apply to active",
    "active lt false                     | 8  | lt does not apply to active",
    "active le false                     | 8  | le does not apply to active",
    "active co true                      | 8  | co does not apply to active",
    "seal gt \"QQ==\"                    | 6  | gt does not apply to seal",
    "seal le \"QQ==\"                    | 6  | le does not apply to seal",
    "weight co 1                         | 8  | co does not apply to weight",
    "count sw 1                          | 7  | sw does not apply to count",
    "builtAt ew \"Z\"                    | 9  | ew does not apply to builtAt",
    "parts.primary gt true               | 15 | gt does not apply to parts.primary",
    "parts[primary gt true]              | 15 | gt does not apply to parts.primary",
    "label eq 1                          | 10 | label is compared with a string",
    "label eq true                       | 10 | label is compared with a string",
    "link eq 1                           | 9  | link is compared with a string",
    "active eq \"true\"                  | 11 | active is compared with true or false",
    "weight eq \"1\"                     | 11 | weight is compared with a number",
    "count eq true                       | 10 | count is compared with a number",
    "builtAt eq \"yesterday\"            | 12 | builtAt is compared with a dateTime",
    "builtAt gt 2011                     | 12 | builtAt is compared with a dateTime",
    "builtAt gt \"2011-05-13\"           | 12 | builtAt is compared with a dateTime",
    "notes eq \"x\"                      | 7  | notes is complex",
    "urn:example:schemas:extension:2.0:free:a gt true | 42 | gt does not apply",
    "urn:example:schemas:extension:2.0:free:a co 1    | 42 | co does not apply",
    "\uD83D\uDE00 pr                     | 1  | Gadget has no attribute",
    "label eq \"\uD83D\uDE00\" x         | 14 | expected \"and\"",
  })
  void refusesNamingThePlaceAndWhatWasExpected(String filter, int character, String sentence) {
    assertRefused(filter, character, sentence);
  }

  @Test
  void refusesControlCharactersInStrings() {
    assertRefused("label eq \"a\nb\"", 12, "a control character in a string must be written as an escape");
    assertRefused("label eq \"\u001f\"", 11, "a control character");
    assertThat(compare("label eq \"\u007f \"").literal()).isEqualTo(Value.of("\u007f "));
  }

  @Test
  void repeatsNoUnquotedValue() {
    assertThatThrownBy(() -> parse("label eq Jensen")).message().doesNotContain("Jensen");
    assertThatThrownBy(() -> parse("label Jensen-1")).message().doesNotContain("Jensen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le"})
  void knowsEveryOperatorOfTheTable(String operator) {
    assertThat(compare("label " + operator + " \"x\"").operator())
        .isEqualTo(Operator.valueOf(operator.toUpperCase(java.util.Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "\"x\""})
  void takesTheTypeOfAFreeAttributeFromTheLiteral(String literal) {
    assertThat(compare(SampleTypes.FREE_URN + ":anything eq " + literal).path().attribute().name())
        .isEqualTo("anything");
  }

  @Test
  void acceptsAFilterUpToItsLimits() {
    FilterLimits limits = new FilterLimits(30, 2, 3);
    assertThat(FilterParser.parse(GADGET, "label pr or code pr           ", limits)).isNotNull();
    assertThat(FilterParser.parse(GADGET, "((label pr or code pr))", limits)).isNotNull();
    assertThat(FilterParser.parse(GADGET, "not (parts[type pr])", limits)).isNotNull();
    assertThat(FilterParser.parse(GADGET, "not (not (label pr))", limits)).isNotNull();
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

  @Test
  void takesAttributesOfOtherTypesInASearchOverSeveral() {
    Filter filter = FilterParser.parse(GADGET, List.of(USER), "label eq \"x\" or userName eq \"x\"", FilterLimits.DEFAULT);
    assertThat(filter).isInstanceOf(Filter.Or.class);
    assertThatThrownBy(() -> FilterParser.parse(GADGET, List.of(USER), "nothing pr", FilterLimits.DEFAULT))
        .hasMessage("At character 1: Gadget has no attribute nothing.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "label                            | label             | ",
    "MAKER.Country                    | maker.country     | ",
    "parts[type eq \"x\"]             | parts             | parts.type eq \"x\"",
    "parts[type eq \"x\"].Value       | parts.value       | parts.type eq \"x\"",
    "urn:example:schemas:extension:2.0:Shelf:bins[type pr].value | urn:example:schemas:extension:2.0:Shelf:bins.value | urn:example:schemas:extension:2.0:Shelf:bins.type pr",
    "secret                           |                   | ",
    "id                               | id                | ",
  })
  void readsPaths(String text, String path, String selection) {
    if (path == null) {
      assertThatThrownBy(() -> FilterParser.parsePath(GADGET, text, FilterLimits.DEFAULT)).isInstanceOf(Refusal.class);
      return;
    }
    SelectionPath read = FilterParser.parsePath(GADGET, text, FilterLimits.DEFAULT);
    assertThat(read.path()).hasToString(path);
    assertThat(read.selection() == null ? null : FilterText.of(read.selection())).isEqualTo(selection);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "``                             | 1  | expected an attribute name",
    "label x                        | 7  | expected the end of the path",
    "label]                         | 6  | expected the end of the path",
    "parts[type pr                  | 14 | expected \"and\", \"or\" or \"]\"",
    "parts[type pr]value            | 15 | expected the end of the path, or a dot",
    "parts[type pr] .value          | 16 | expected the end of the path, or a dot",
    "parts[type pr].                | 15 | parts has no such sub-attribute",
    "parts[type pr].nothing         | 15 | parts has no such sub-attribute",
    "parts[type pr]\"x\"            | 15 | expected the end of the path, or a dot",
    "parts[type pr].value[type pr]  | 21 | expected the end of the path",
    "parts[type pr].value x         | 22 | expected the end of the path",
    "parts[type eq x]               | 15 | expected a value",
    "tags[value pr].value           | 15 | tags has no such sub-attribute",
  })
  void refusesPathsNamingThePlace(String path, int character, String sentence) {
    assertThatThrownBy(() -> FilterParser.parsePath(GADGET, path, FilterLimits.DEFAULT))
        .hasMessageStartingWith("At character " + character + ": " + sentence);
  }

  @Test
  void namesAttributesInTheirCanonicalForm() {
    AttributePath path = compare("URN:EXAMPLE:schemas:EXTENSION:2.0:Shelf:OWNER.Display eq \"x\"").path();
    assertThat(path).hasToString("urn:example:schemas:extension:2.0:Shelf:owner.display");
  }

  private static void assertRefused(String filter, int character, String sentence) {
    assertThatThrownBy(() -> parse(filter))
        .hasMessageStartingWith("At character " + character + ": " + sentence)
        .asInstanceOf(type(Refusal.class))
        .returns(Refusal.Reason.INVALID_FILTER, Refusal::reason);
  }

  private static Filter parse(String filter) {
    return FilterParser.parse(GADGET, filter, FilterLimits.DEFAULT);
  }

  private static Compare compare(String filter) {
    return (Compare) parse(filter);
  }
}
