package io.muster.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.group.MembershipChange.Effect;
import io.muster.domain.resource.Json;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedAttributesTest {

  private static final ResourceType USERS = CoreResourceTypes.users("urn:example:custom");

  /** {@code enterprise} stands for the URN of the enterprise extension. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"title": "Cook"}                               | {"title": "Cook"}                                   |
      {"title": "Cook"}                               | {"title": "Guide"}                                  | title
      {"title": "Cook"}                               | {}                                                  | title
      {}                                              | {"title": "Cook", "active": true}                   | title, active
      {"title": "a", "nickName": "b"}                 | {"nickName": "b", "title": "a"}                     |
      {"name": {"givenName": "a"}}                    | {"name": {"givenName": "b"}}                        | name
      {"emails": [{"value": "a"}, {"value": "b"}]}    | {"emails": [{"value": "a"}]}                        | emails
      {"enterprise": {"division": "a"}}               | {"enterprise": {"division": "a"}}                   |
      {"enterprise": {"division": "a"}}               | {"enterprise": {"division": "b", "site": "c"}}      | enterprise:division, enterprise:site
      {"enterprise": {"division": "a"}}               | {"title": "Cook"}                                   | enterprise:division, title
      {"title": "Cook"}                               | {"title": "Cook", "enterprise": {"division": "a"}}  | enterprise:division
      {"enterprise": {"manager": {"value": "1"}}}     | {"enterprise": {"manager": {"value": "2"}}}         | enterprise:manager
      {}                                              | {"urn:example:custom": {"payroll_id": {"a": [1]}}}  | urn:example:custom:payroll_id
      """)
  void namesWhatIsDifferent(String before, String after, @Nullable String changed) {
    List<String> expected = changed == null ? List.of() : List.of(filledIn(changed).split(", "));

    assertThat(ChangedAttributes.between(USERS, document(before), document(after))).isEqualTo(expected);
  }

  @Test
  void namesMembersWhenSomebodyCameOrWent() {
    Effect joined = new Effect(Set.of(new ResourceId(new UUID(0, 1))), Set.of());
    Effect left = new Effect(Set.of(), Set.of(new ResourceId(new UUID(0, 1))));
    Complex crew = document("{\"displayName\": \"Crew\"}");

    assertThat(ChangedAttributes.between(CoreResourceTypes.GROUPS, Complex.EMPTY, crew, joined))
        .containsExactly("displayName", "members");
    assertThat(ChangedAttributes.between(CoreResourceTypes.GROUPS, crew, crew, left)).containsExactly("members");
    assertThat(ChangedAttributes.between(CoreResourceTypes.GROUPS, crew, crew, Effect.NONE)).isEmpty();
  }

  private static Complex document(String json) {
    return (Complex) Json.parse(filledIn(json));
  }

  private static String filledIn(String text) {
    return text.replace("enterprise", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User");
  }
}
