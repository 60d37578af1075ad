package io.muster.domain.projection;

import static io.muster.domain.resource.Values.list;
import static io.muster.domain.resource.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import io.muster.domain.schema.core.GroupSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionTest {

  private static final String ENTERPRISE = EnterpriseUserSchema.URN;
  private static final ResourceType USER = CoreResourceTypes.users("urn:example:custom_fields");
  private static final Complex ANN = object("schemas", list("urn:x"), "id", "1", "userName", "ann",
      "name", object("givenName", "Ann", "familyName", "Lee"),
      "emails", list(object("value", "a@b", "type", "work"), object("value", "c@d")),
      ENTERPRISE, object("department", "R&D", "manager", object("value", "2")),
      "meta", object("resourceType", "User"));

  @Test
  void holdsEverythingByDefault() {
    assertThat(Projection.byDefault(USER).apply(ANN)).isEqualTo(ANN);
  }

  @Test
  void holdsWhatIsAskedForAndWhatIsAlwaysReturned() {
    assertThat(asking("userName")).isEqualTo(object("schemas", list("urn:x"), "id", "1", "userName", "ann"));
  }

  @Test
  void holdsThePartsThatAreAskedFor() {
    assertThat(asking("NAME.familyname", "emails.type", ENTERPRISE + ":manager.value"))
        .isEqualTo(object("schemas", list("urn:x"), "id", "1", "name", object("familyName", "Lee"),
            "emails", list(object("type", "work")), ENTERPRISE, object("manager", object("value", "2"))));
  }

  @Test
  void holdsAWholeExtensionByItsUrn() {
    assertThat(asking(ENTERPRISE).get(ENTERPRISE)).isEqualTo(ANN.get(ENTERPRISE));
  }

  @Test
  void holdsOnlyWhatIsAlwaysReturnedWhenNothingKnownIsAskedFor() {
    assertThat(asking("shoeSize")).isEqualTo(object("schemas", list("urn:x"), "id", "1"));
  }

  @Test
  void leavesOutWhatIsExcludedButNeverTheId() {
    Complex rest = Projection.of(USER, List.of(), List.of("id", "emails", "name.givenName", "meta", ENTERPRISE)).apply(ANN);

    assertThat(rest).isEqualTo(object("schemas", list("urn:x"), "id", "1", "userName", "ann",
        "name", object("familyName", "Lee")));
  }

  @Test
  void knowsWhatNeedNotBeRead() {
    ResourceType group = CoreResourceTypes.GROUPS;

    assertThat(Projection.byDefault(group).includes(GroupSchema.MEMBERS)).isTrue();
    assertThat(Projection.of(group, List.of("members.value"), List.of()).includes(GroupSchema.MEMBERS)).isTrue();
    assertThat(Projection.of(group, List.of("displayName"), List.of()).includes(GroupSchema.MEMBERS)).isFalse();
    assertThat(Projection.of(group, List.of(), List.of("members")).includes(GroupSchema.MEMBERS)).isFalse();
  }

  private static Complex asking(String... names) {
    return Projection.of(USER, List.of(names), List.of()).apply(ANN);
  }
}
