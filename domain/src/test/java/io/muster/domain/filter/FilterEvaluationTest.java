package io.muster.domain.filter;

import static io.muster.domain.resource.Values.list;
import static io.muster.domain.resource.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterEvaluationTest {

  private static final ResourceType GADGET = SampleTypes.GADGET;

  private static final Complex LAMP = object(
      "schemas", list(SampleTypes.GADGET_URN, SampleTypes.SHELF_URN),
      "id", "Id-1",
      "externalId", "Ext-1",
      "label", "Straße",
      "code", "AbC",
      "active", false,
      "weight", new Value.Number(new BigDecimal("1.50")),
      "count", 7,
      "builtAt", "2011-05-13T04:42:34.5+02:00",
      "seal", "QUJD",
      "tags", list("red", "Blue"),
      "levels", list(3, 5),
      "checks", list("2011-05-13T04:42:34Z"),
      "maker", object("country", "NL", "founded", "1999-01-01T00:00:00Z"),
      "parts", list(
          object("value", "bulb", "type", "glass", "size", 4, "primary", true),
          object("value", "foot", "type", "steel", "labels", list("heavy", "base"))),
      "meta", object("version", "W/\"3\"", "created", "2020-02-02T00:00:00.000Z"),
      SampleTypes.SHELF_URN, object("row", "Top", "owner", object("value", "o-1")),
      SampleTypes.FREE_URN, object("Payroll_ID", "X1", "payroll_id", "X2", "year", 1975, "vip", true,
          "mixed", list(1, "two", false), "nested", object("a", "b")));

  @ParameterizedTest
  @ValueSource(strings = {
    "label eq \"straße\"", "label eq \"STRAßE\"", "label co \"TRA\"", "label sw \"stR\"", "label ew \"ße\"",
    "label sw \"\"", "label ew \"\"", "label co \"\"", "label sw \"Straße\"", "label ew \"Straße\"",
    "label ne \"strasse\"", "label gt \"st\"", "label ge \"straße\"", "label le \"STRASSEZ\" or label gt \"strassez\"",
    "label lt \"strb\"", "code eq \"AbC\"", "code ne \"abc\"", "code gt \"AbB\"", "code lt \"a\"",
    "active eq false", "active ne true", "active pr",
    "weight eq 1.5", "weight eq 15e-1", "weight gt 1.49", "weight ge 1.5", "weight le 1.5000", "weight lt 2",
    "count eq 7.0", "count ne 7.5", "count gt -7",
    "builtAt eq \"2011-05-13T02:42:34.500Z\"", "builtAt gt \"2011-05-13T02:42:34.4999999999Z\"",
    "builtAt lt \"2011-05-13T02:42:34.500000001Z\"", "builtAt ge \"2011-05-13T02:42:34.5\"",
    "builtAt eq \"2011-05-13T02:42:34.5000000009Z\"",
    "seal eq \"QUJD\"", "seal ne \"qujd\"", "seal sw \"QU\"",
    "tags eq \"RED\"", "tags eq \"blue\"", "tags ne \"green\"", "tags gt \"m\"", "tags lt \"m\"", "tags pr",
    "levels gt 4", "levels lt 4", "levels ne 4", "checks le \"2011-05-13T04:42:34Z\"",
    "maker.country eq \"NL\"", "maker.country ne \"nl\"", "maker pr", "maker.founded gt \"1998-01-01T00:00:00Z\"",
    "maker[country eq \"NL\" and founded pr]", "maker ne \"x\"",
    "parts eq \"BULB\"", "parts.type eq \"steel\"", "parts.size gt 3", "parts.labels eq \"BASE\"",
    "parts[value eq \"bulb\" and type eq \"glass\"]", "parts[type eq \"steel\" and not (primary eq true)]",
    "parts[value eq \"bulb\" and primary pr]", "parts[primary ne true]",
    "parts[labels eq \"heavy\" and labels eq \"base\"]",
    "parts[size eq null and value eq \"foot\"]", "parts.primary pr",
    "tags[value eq \"red\"]", "tags[value ne \"red\"]", "levels[value gt 4]", "levels[value gt 2 and value lt 4]",
    "checks[value pr]",
    "id eq \"Id-1\"", "id ne \"id-1\"", "externalId eq \"Ext-1\"", "meta.version eq \"W/\\\"3\\\"\"",
    "meta.created lt \"2021-01-01T00:00:00Z\"", "meta[created pr]",
    "schemas eq \"urn:example:schemas:extension:2.0:Shelf\"",
    "schemas pr", "urn:example:schemas:core:2.0:Gadget:label pr", "urn:example:schemas:core:2.0:Gadget:id pr",
    "urn:example:schemas:extension:2.0:Shelf:row eq \"top\"",
    "urn:example:schemas:extension:2.0:Shelf:owner eq \"o-1\"",
    "urn:example:schemas:extension:2.0:Shelf:owner pr",
    "urn:example:schemas:extension:2.0:free:payroll_id eq \"x1\"",
    "urn:example:schemas:extension:2.0:free:PAYROLL_id eq \"x2\"",
    "urn:example:schemas:extension:2.0:free:year ge 1975",
    "urn:example:schemas:extension:2.0:free:vip eq true", "urn:example:schemas:extension:2.0:free:mixed eq \"TWO\"",
    "urn:example:schemas:extension:2.0:free:mixed lt 2", "urn:example:schemas:extension:2.0:free:nested pr",
    "urn:example:schemas:extension:2.0:free:year ne \"1975\"",
    "link eq null", "link ne \"x\"", "not (link pr)", "keeper eq null", "label ne null",
    "label pr and (code pr or link pr)", "not (label eq \"x\" or code eq \"x\")",
  })
  void matches(String filter) {
    assertThat(matches(filter, LAMP)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "label eq \"strasse\"", "label co \"x\"", "label sw \"tr\"", "label ew \"stra\"", "label ne \"STRAßE\"",
    "label gt \"straße\"", "label lt \"straße\"", "label eq \"\"", "code eq \"abc\"", "code co \"B\"", "code sw \"a\"",
    "code ew \"c\"", "code ge \"a\"", "active eq true", "active ne false",
    "weight ne 1.5", "weight gt 1.5", "weight lt 1.5", "weight ge 1.51", "weight le 1.49", "count eq 7.5",
    "builtAt eq \"2011-05-13T04:42:34.5Z\"", "builtAt gt \"2011-05-13T02:42:34.5Z\"",
    "builtAt lt \"2011-05-13T02:42:34.5Z\"",
    "builtAt ne \"2011-05-13T02:42:34.5Z\"", "seal eq \"qujd\"", "seal co \"u\"",
    "tags ne \"red\"", "tags eq \"green\"", "tags gt \"s\"", "levels ne 3", "levels eq 4",
    "checks gt \"2011-05-13T04:42:34Z\"",
    "maker.country eq \"nl\"", "maker eq \"x\"", "maker.listed pr", "maker[country eq \"NL\" and listed pr]",
    "parts[value eq \"bulb\" and type eq \"steel\"]", "parts[size gt 3 and labels eq \"base\"]",
    "parts.value ne \"bulb\"",
    "parts[not (value pr)]", "parts[added pr]", "parts.added pr", "parts eq null",
    "tags[value eq \"green\"]", "levels[value gt 3 and value lt 5]",
    "id eq \"id-1\"", "externalId eq \"ext-1\"", "meta.created gt \"2021-01-01T00:00:00Z\"",
    "schemas eq \"URN:example:schemas:extension:2.0:Shelf\"",
    "urn:example:schemas:extension:2.0:Shelf:bins pr", "urn:example:schemas:extension:2.0:Shelf:bins[value pr]",
    "urn:example:schemas:extension:2.0:free:payroll_id eq \"x3\"", "urn:example:schemas:extension:2.0:free:other pr",
    "urn:example:schemas:extension:2.0:free:year eq \"1975\"", "urn:example:schemas:extension:2.0:free:year gt \"1\"",
    "urn:example:schemas:extension:2.0:free:vip eq \"true\"", "urn:example:schemas:extension:2.0:free:nested eq \"b\"",
    "urn:example:schemas:extension:2.0:free:year co \"9\"",
    "link pr", "link eq \"x\"", "link gt \"\"", "link le \"z\"", "keeper pr", "label eq null", "link ne null",
    "label pr and link pr", "not (label pr)",
  })
  void doesNotMatch(String filter) {
    assertThat(matches(filter, LAMP)).isFalse();
  }

  @Test
  void findsNothingWhereAnExtensionIsMissing() {
    Complex bare = object("label", "x");
    assertThat(matches("urn:example:schemas:extension:2.0:Shelf:row pr", bare)).isFalse();
    assertThat(matches("urn:example:schemas:extension:2.0:Shelf:row ne \"x\"", bare)).isTrue();
    assertThat(matches("urn:example:schemas:extension:2.0:free:year ne 1", bare)).isTrue();
  }

  @Test
  void countsWhatIsEmptyAsAbsent() {
    Complex hollow = object("label", "", "maker", object("country", ""), "tags", list(), "parts", list(object()),
        "code", Value.UNASSIGNED, "notes", list(object("text", list())));
    for (String name : List.of("label", "maker", "tags", "parts", "code", "notes", "maker.country")) {
      assertThat(matches(name + " pr", hollow)).as(name).isFalse();
    }
  }

  @Test
  void findsNothingInValuesOfTheWrongType() {
    Complex odd = object("label", 5, "weight", "5", "active", "true", "builtAt", "never",
        "maker", "NL", "parts", list("x"));
    assertThat(matches("label eq \"5\" or weight eq 5 or active eq true or maker.country eq \"NL\"", odd)).isFalse();
    assertThat(matches("parts eq \"x\" or parts[value eq \"x\"]", odd)).isFalse();
    assertThat(matches("builtAt gt \"0001-01-01T00:00:00Z\"", odd)).isFalse();
    assertThat(matches("builtAt ne \"0001-01-01T00:00:00Z\"", odd)).isTrue();
  }

  @Test
  void ordersTextsByCodePoint() {
    Complex last = object("label", "\uD83D\uDE00");
    assertThat(matches("label gt \"\uFFFD\"", last)).isTrue();
    assertThat(matches("label lt \"\uD83D\uDE01\"", last)).isTrue();
  }

  @Test
  void matchesAnElementByItself() {
    Filter inner = ((Filter.ValuePath) parse(GADGET, "parts[value eq \"bulb\" and size gt 3]")).inner();
    assertThat(FilterEvaluation.matchesElement(inner, object("value", "Bulb", "size", 4))).isTrue();
    assertThat(FilterEvaluation.matchesElement(inner, object("value", "Bulb", "size", 3))).isFalse();
    assertThat(FilterEvaluation.matchesElement(inner, Value.of("bulb"))).isFalse();
  }

  @Test
  void treatsAttributesOfOtherTypesAsUnassigned() {
    ResourceType user = CoreResourceTypes.users("urn:example:custom_fields");
    Filter filter = FilterParser.parse(GADGET, List.of(user), "not (userName pr) and label pr", FilterLimits.DEFAULT);
    assertThat(FilterEvaluation.matches(filter, LAMP)).isTrue();
  }

  private static boolean matches(String filter, Complex gadget) {
    return FilterEvaluation.matches(parse(GADGET, filter), gadget);
  }

  private static Filter parse(ResourceType type, String filter) {
    return FilterParser.parse(type, filter, FilterLimits.DEFAULT);
  }
}
