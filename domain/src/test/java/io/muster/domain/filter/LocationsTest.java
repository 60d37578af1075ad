package io.muster.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.group.Member;
import io.muster.domain.group.Membership;
import io.muster.domain.projection.Relations;
import io.muster.domain.projection.Representation;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationsTest {

  private static final String BASE = "http://a/aa";

  private static final ResourceType USERS = CoreResourceTypes.users("urn:example:custom");
  private static final ResourceType GROUPS = CoreResourceTypes.GROUPS;

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      meta.location eq "http://a/aa/Users/7"      | id eq "7"
      meta.location eq "http://a/aa/users/7"      | not (id pr)
      meta.location ne "http://a/aa/Users/7"      | not (id eq "7")
      meta.location sw "http://a/aa/Users/7"      | id sw "7"
      meta.location sw "http://a/aa/Users/"       | id pr
      meta.location sw "http://a"                 | id pr
      meta.location sw ""                         | id pr
      meta.location sw "https://a"                | not (id pr)
      meta.location ew "7"                        | id ew "7"
      meta.location ew "/7"                       | id eq "7"
      meta.location ew "/Users/7"                 | id eq "7"
      meta.location ew "/Users/x"                 | id eq "x"
      meta.location ew "/Users/"                  | not (id pr)
      meta.location ew "/Groups/7"                | not (id pr)
      meta.location co "Users"                    | id pr
      meta.location co "7"                        | id co "7"
      meta.location co "s/7"                      | id sw "7"
      meta.location co "S/7"                      | not (id pr)
      meta.location gt "http://a/aa/Users/7"      | id gt "7"
      meta.location ge "http://a/aa/Users/"       | id ge ""
      meta.location lt "http://a/aa/Users/7"      | id lt "7"
      meta.location le "http://a/aa/Users/7"      | id le "7"
      meta.location gt "http://a"                 | id pr
      meta.location gt "http://b"                 | not (id pr)
      meta.location lt "http://b"                 | id pr
      meta.location le "http://a"                 | not (id pr)
      meta.location pr                            | meta.location pr
      meta[location ew "7" and created pr]        | id ew "7" and meta.created pr
      not (meta.location ew "7" or title pr)      | not (id ew "7" or title pr)
      groups.$ref eq "http://a/aa/Groups/7"       | groups[value eq "7"]
      groups.$ref ne "http://a/aa/Groups/7"       | not (groups[value eq "7"])
      groups[$ref sw "http://a/aa/Groups/7" and type eq "direct"] | groups[value sw "7" and type eq "direct"]
      groups[not ($ref co "7" or display pr)]     | groups[not (value co "7" or display pr)]
      groups.$ref pr                              | groups.$ref pr
      photos.value sw "http://a"                  | photos.value sw "http://a"
      id eq "7"                                   | id eq "7"
      """)
  void asksIdentifiersInsteadOfAddresses(String asked, String resolved) {
    assertThat(FilterText.of(new Locations(USERS, BASE).resolve(parsed(USERS, asked)))).isEqualTo(resolved);
  }

  @Test
  void tellsMembersOfTheTwoTypesApart() {
    Filter asked = parsed(GROUPS, "members.$ref eq \"http://a/aa/Users/7\"");
    assertThat(FilterText.of(new Locations(GROUPS, BASE).resolve(asked))).isEqualTo(
        "members[type eq \"User\" and value eq \"7\" or type eq \"Group\" and not (value pr)]");
  }

  @Test
  void comparesReferencesExactlyEvenWhereValuesAreNot() {
    Filter resolved = new Locations(USERS, BASE).resolve(parsed(USERS, "groups.$ref eq \"http://a/aa/Groups/ABC\""));
    assertThat(resolved).isInstanceOfSatisfying(Filter.ValuePath.class, path ->
        assertThat(((Filter.Compare) path.inner()).path().leaf().caseExact()).isTrue());
  }

  /** Whatever is asked of an address, it and what it is resolved to find the same. */
  @Test
  void findsTheSameAsTheAddressesThemselves() {
    Random random = new Random(7644);
    Representation shown = new Representation(BASE);
    for (int round = 0; round < 20_000; round++) {
      boolean ofUser = random.nextBoolean();
      ResourceType type = ofUser ? USERS : GROUPS;
      Resource stored = new Resource(type, id(random), new Complex(Map.of()), Meta.firstAt(Instant.EPOCH));
      Complex resource = shown.of(stored, new Relations(
          ofUser ? List.of() : List.of(member(random), member(random)),
          ofUser ? List.of(new Membership(id(random), null, random.nextBoolean())) : List.of()));
      Filter filter = question(type, resource, random);
      Filter resolved = new Locations(type, BASE).resolve(filter);
      assertThat(FilterEvaluation.matches(resolved, resource)).as("%s of %s", FilterText.of(filter), resource)
          .isEqualTo(FilterEvaluation.matches(filter, resource));
    }
  }

  private static Filter question(ResourceType type, Complex resource, Random random) {
    String name = random.nextBoolean() ? "meta.location" : type == USERS ? "groups.$ref" : "members.$ref";
    String address = ((Complex) resource.get("meta")).text("location");
    if (!name.startsWith("meta")) {
      Value.Many related = (Value.Many) resource.get(type == USERS ? "groups" : "members");
      address = ((Complex) related.values().getFirst()).text("$ref");
    }
    int from = random.nextInt(3) == 0 ? 0 : random.nextInt(address.length());
    int to = random.nextInt(3) == 0 ? address.length() : from + random.nextInt(address.length() - from + 1);
    String literal = address.substring(from, to);
    literal = switch (random.nextInt(6)) {
      case 0 -> literal.toUpperCase(Locale.ROOT);
      case 1 -> literal + "0";
      case 2 -> literal.replaceFirst("[aU]", "b");
      default -> literal;
    };
    Filter.Operator[] operators = Filter.Operator.values();
    String operator = operators[random.nextInt(operators.length)].name();
    return parsed(type, name + " " + operator + " " + FilterText.quoted(literal));
  }

  private static ResourceId id(Random random) {
    return new ResourceId(new UUID(random.nextLong(), random.nextLong()));
  }

  private static Member member(Random random) {
    return new Member(id(random), random.nextBoolean() ? Member.Kind.USER : Member.Kind.GROUP, null);
  }

  private static Filter parsed(ResourceType type, String text) {
    return FilterParser.parse(type, text, FilterLimits.DEFAULT);
  }
}
