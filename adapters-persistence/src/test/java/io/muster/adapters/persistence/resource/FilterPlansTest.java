package io.muster.adapters.persistence.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.persistence.TestStorage;
import io.muster.application.port.Fixtures;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.FilterParser;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.search.Query;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What MySQL reads to answer a filter over 100,000 users. An index leads to the rows wherever the operator allows;
 * where it does not, what is read is the account's own, and of the attribute that is named.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterPlansTest {

  private static final List<String> LED = List.of("eq", "sw", "gt", "ge", "lt", "le");
  private static final List<String> IN_PARTS = List.of("ne", "co", "ew");

  private TestStorage storage;
  private Plans plans;
  private JdbcResources resources;
  private AccountId account;

  /** Attributes of every kind with literals that few users have, and for lt and le one that few come before. */
  enum Kind {
    TEXT("title", "\"title 99#7\"", "\"title 0#10\""),
    PART("name.familyName", "\"family 990#7\"", "\"family 0#10\""),
    EXACT("externalId", "\"ext99#7\"", "\"ext0#10\""),
    NAME("userName", "\"user99@example.com#7\"", "\"user0@example.com#10\""),
    IDENTIFIER("id", "\"01980000-0000-7063-8000-0000000003f2\"", "\"01980000-0000-7000-8000-000000000010\""),
    LINK("profileUrl", "\"https://example.com/u990#7\"", "\"https://example.com/u0#10\""),
    PLURAL("emails.value", "\"user99@example.com#7\"", "\"home0@example.com#10\""),
    SIGNIFICANT("emails", "\"user99@example.com#7\"", "\"home0@example.com#10\""),
    EXTENSION("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "\"department 990#7\"",
        "\"department 0#10\""),
    REFERENCE("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value", "\"manager 990#7\"",
        "\"manager 0#10\""),
    FREE("urn:example:custom:payroll", "\"payroll 990#7\"", "\"payroll 0#10\""),
    GATES("urn:example:badge:gates", "\"gate 990#7\"", "\"gate 0#10\"");

    private final String path;
    private final String literal;
    private final String low;

    Kind(String path, String literal, String low) {
      this.path = path;
      this.literal = literal;
      this.low = low;
    }

    Stream<String> led() {
      return LED.stream().map(operator -> path + " " + operator + " " + (operator.startsWith("l") ? low : literal));
    }

    Stream<String> bounded() {
      return IN_PARTS.stream().map(operator -> path + " " + operator + " " + literal);
    }
  }

  private static Stream<String> led() {
    return Stream.concat(Stream.of(Kind.values()).flatMap(Kind::led), """
        active eq false
        x509Certificates eq "QUJD990#7"
        x509Certificates sw "QUJD990"
        emails.type eq "other"
        emails[type eq "other"]
        emails[type eq "work" and value eq "user99@example.com#7"]
        emails[type eq "work" and value sw "user99@example.com#7"]
        emails[value eq "home10@example.com" or value eq "home20@example.com"]
        emails[type eq "other" and not (value eq "home10@example.com")]
        emails[type eq "other" and value ne "home10@example.com"]
        emails[type eq "other" and value co "99"]
        emails[not (value pr) and type eq "other"]
        meta.created gt "2026-07-06T00:00:00Z"
        meta.created ge "2026-07-06T00:00:00Z"
        meta.created lt "2026-03-29T01:31:00Z"
        meta.created le "2026-03-29T01:31:00Z"
        meta.created eq "2026-03-29T01:31:00.123Z"
        meta.lastModified gt "2026-07-06T00:01:00Z"
        urn:example:badge:code eq "code 990#7"
        urn:example:badge:size gt 989
        urn:example:badge:size eq 10
        urn:example:badge:weight le 10
        urn:example:badge:valid eq true
        urn:example:badge:issued ge "2026-03-29T01:46:20Z"
        urn:example:badge:issued eq "2026-03-29T01:46:20.123Z"
        urn:example:custom:born eq 10
        urn:example:custom:born gt 989
        schemas eq "urn:example:badge"
        schemas gt "urn:ietf:params:z"
        groups.value eq "01980000-0000-7000-8000-000000000fff"
        groups.display eq "group 10"
        groups[type eq "direct" and display eq "group 10"]
        groups.display sw "group 99"
        title eq "title 5" or displayName eq "display 10" or userName eq "user1@example.com"
        title eq "title 5" or emails[type eq "other" and value sw "home10@"] or externalId eq "ext5"
        (title eq "title 5" or userName eq "user1@example.com") and active eq true
        title eq "title 5" and not (active eq true)
        title eq "title 5" and userName co "5" and emails[not (type eq "home")]
        userName eq "user5@example.com" and title ne "title 5"
        groups.display eq "group 10" or title eq "title 5"
        meta.resourceType eq "User" and title eq "title 5"
        """.lines());
  }

  private static Stream<String> bounded() {
    return Stream.concat(Stream.of(Kind.values()).flatMap(Kind::bounded), """
        title pr
        userName pr
        emails pr
        x509Certificates pr
        x509Certificates co "QUJD99"
        active eq true
        active ne false
        not (title eq "title 5")
        not (title co "5")
        not (title eq "title 5" or userName eq "user1@example.com")
        not (emails[type eq "other"])
        emails[not (type eq "work")]
        emails[type ne "work"]
        emails[not (type eq "work") and not (value co "99")]
        emails[not (type eq "work" or value co "99")]
        emails[value co "99"]
        emails[value co "99" and type eq "work"]
        title eq "title 5" or title co "99"
        title pr or displayName eq "display 10"
        meta.version eq "W/\\"3\\""
        meta.created ne "2026-03-29T01:31:00.123Z"
        meta.resourceType eq "User"
        urn:example:badge:size ne 10
        urn:example:badge:valid ne true
        urn:example:badge:issued ne "2026-03-29T01:46:20Z"
        schemas ne "urn:example:badge"
        schemas co "badge"
        groups pr
        groups.display co "99"
        groups.value ne "01980000-0000-7000-8000-000000000fff"
        groups[type eq "indirect"]
        groups[not (display eq "group 10")]
        not (groups.display eq "group 10")
        """.lines());
  }

  private static Stream<String> ledToGroups() {
    return """
        displayName eq "group 99"
        displayName sw "group 99"
        externalId eq "G5"
        id eq "01980000-0000-7000-8000-000000000fff"
        members.value eq "01980000-0000-7000-8000-000000000001"
        members[value eq "01980000-0000-7000-8000-000000000001" and type eq "User"]
        members.display eq "display 10"
        members.display eq "display 10" or displayName eq "group 99"
        """.lines();
  }

  private static Stream<String> boundedForGroups() {
    return """
        displayName co "99"
        groupType ne "Site"
        members pr
        members[type eq "Group"]
        members.display co "99"
        members[not (display eq "display 10")]
        not (members.value eq "01980000-0000-7000-8000-000000000001")
        """.lines();
  }

  @BeforeAll
  void gather() {
    storage = TestStorage.mySql();
    Crowd crowd = new Crowd(storage);
    account = crowd.gather(100);
    crowd.gather(10);
    crowd.analyze();
    plans = new Plans(storage.bean(DataSource.class));
    resources = new JdbcResources(new Statements(plans), Dialect.MYSQL);
  }

  @ParameterizedTest
  @MethodSource("led")
  void anIndexLeadsToTheUsers(String filter) {
    assertSteps(Crowd.USERS, filter, PlanStep::isLed);
  }

  @ParameterizedTest
  @MethodSource("bounded")
  void whatUsersAreReadIsTheAccountsAndOfThatAttribute(String filter) {
    assertSteps(Crowd.USERS, filter, PlanStep::isBounded);
  }

  @ParameterizedTest
  @MethodSource("ledToGroups")
  void anIndexLeadsToTheGroups(String filter) {
    assertSteps(Fixtures.GROUPS, filter, PlanStep::isLed);
  }

  @ParameterizedTest
  @MethodSource("boundedForGroups")
  void whatGroupsAreReadIsTheAccountsAndOfThatAttribute(String filter) {
    assertSteps(Fixtures.GROUPS, filter, PlanStep::isBounded);
  }

  private void assertSteps(ResourceType type, String text, Predicate<PlanStep> allowed) {
    Filter filter = FilterParser.parse(type, text, FilterLimits.DEFAULT);
    List<String> asked =
        plans.of(() -> storage.transactions().write(() -> resources.search(account, type, new Query(filter, 1, 25))));
    assertThat(asked).isNotEmpty();
    for (String plan : asked) {
      assertThat(PlanStep.of(plan)).as(plan).filteredOn(PlanStep::readsStoredRows).allMatch(allowed);
    }
  }
}
