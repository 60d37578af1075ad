package io.muster.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.muster.domain.Refusal;
import io.muster.domain.schema.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterRefusalsTest {

  private static final ResourceType GADGET = SampleTypes.GADGET;

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
    "label eq \"\\ud800\"              | 10 | the string holds half a character",
    "label eq \"\\udfff\"              | 10 | the string holds half a character",
    "label eq \"x\\u0041              | 10 | the string has no closing quote",
    "label eq \"x\\u004              | 12 | this is not an escape",
    "label eq \"x\\u004é\"          | 12 | this is not an escape",
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

  @ParameterizedTest
  @ValueSource(strings = {"01", "+1", ".5", "1.", "1e", "0x1", "1_0", "NaN", "Infinity", "--1", "1e+", "1,5", "１"})
  void refusesNumbersThatJsonDoesNotKnow(String literal) {
    assertRefused("weight eq " + literal, 11, "expected a value");
  }

  @Test
  void refusesNumbersBeyondAllMeasure() {
    assertRefused("weight eq 1e99999999999", 11, "this number is out of range");
  }

  @Test
  void refusesControlCharactersInStrings() {
    assertRefused("label eq \"a\nb\"", 12, "a control character in a string must be written as an escape");
    assertRefused("label eq \"\u001f\"", 11, "a control character");
    assertThat(parse("label eq \"\u007f \"")).isNotNull();
  }

  @Test
  void repeatsNoUnquotedValue() {
    assertThatThrownBy(() -> parse("label eq Jensen")).message().doesNotContain("Jensen");
    assertThatThrownBy(() -> parse("label Jensen-1")).message().doesNotContain("Jensen");
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

  private static void assertRefused(String filter, int character, String sentence) {
    assertThatThrownBy(() -> parse(filter))
        .hasMessageStartingWith("At character " + character + ": " + sentence)
        .asInstanceOf(type(Refusal.class))
        .returns(Refusal.Reason.INVALID_FILTER, Refusal::reason);
  }

  private static Filter parse(String filter) {
    return FilterParser.parse(GADGET, filter, FilterLimits.DEFAULT);
  }
}
