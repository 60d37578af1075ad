package io.muster.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
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
    "urn:example:schemas:extension:2.0:Shelf:owner co \"x\" "
        + "| urn:example:schemas:extension:2.0:shelf:OWNER.value co \"x\"",
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
  @ValueSource(strings = {"eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le"})
  void knowsEveryOperatorOfTheTable(String operator) {
    assertThat(compare("label " + operator + " \"x\"").operator())
        .isEqualTo(Operator.valueOf(operator.toUpperCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "\"x\""})
  void takesTheTypeOfAFreeAttributeFromTheLiteral(String literal) {
    assertThat(compare(SampleTypes.FREE_URN + ":anything eq " + literal).path().attribute().name())
        .isEqualTo("anything");
  }

  @Test
  void namesAttributesInTheirCanonicalForm() {
    AttributePath path = compare("URN:EXAMPLE:schemas:EXTENSION:2.0:Shelf:OWNER.Display eq \"x\"").path();
    assertThat(path).hasToString("urn:example:schemas:extension:2.0:Shelf:owner.display");
  }

  @Test
  void takesAttributesOfOtherTypesInASearchOverSeveral() {
    Filter filter =
        FilterParser.parse(GADGET, List.of(USER), "label eq \"x\" or userName eq \"x\"", FilterLimits.DEFAULT);
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
    "URN:example:schemas:extension:2.0:Shelf:bins[type pr].value "
        + "| urn:example:schemas:extension:2.0:Shelf:bins.value | urn:example:schemas:extension:2.0:Shelf:bins.type pr",
    "Secret                           | secret            | ",
    "notes[text pr].pin               | notes.pin         | notes.text pr",
    "id                               | id                | ",
  })
  void readsPaths(String text, String path, String selection) {
    SelectionPath read = FilterParser.parsePath(GADGET, text, FilterLimits.DEFAULT);
    assertThat(read.path()).hasToString(path);
    assertThat(read.selection() == null ? null : FilterText.of(read.selection())).isEqualTo(selection);
  }

  private static Filter parse(String filter) {
    return FilterParser.parse(GADGET, filter, FilterLimits.DEFAULT);
  }

  private static Compare compare(String filter) {
    return (Compare) parse(filter);
  }
}
