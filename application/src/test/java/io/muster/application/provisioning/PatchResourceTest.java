package io.muster.application.provisioning;

import static io.muster.application.port.Fixtures.GROUPS;
import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.many;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.account.AccountSettings;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.AttributePath;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatchResourceTest {

  private static final RawOperation RENAMING = new RawOperation("replace", "displayName", Value.of("Crew B"));

  private final Provisioning provisioning = new Provisioning(AccountSettings.DEFAULTS);

  @Test
  void showsAGroupWithFewMembers() {
    ResourceId group = provisioning.groupOf(Provisioning.SHOWN_MEMBERS);
    PatchResource.Result result = provisioning.patch(GROUPS, group, Projection.byDefault(GROUPS), RENAMING);
    assertThat(result.view()).isNotNull()
        .satisfies(view -> assertThat(view.relations().members()).hasSize(Provisioning.SHOWN_MEMBERS));
  }

  @Test
  void keepsALargerGroupToItself() {
    ResourceId group = provisioning.groupOf(Provisioning.SHOWN_MEMBERS + 1);
    PatchResource.Result result = provisioning.patch(GROUPS, group, Projection.byDefault(GROUPS), RENAMING);
    assertThat(result.view()).isNull();
    assertThat(result.resource().attributes().get("displayName")).isEqualTo(Value.of("Crew B"));
  }

  @Test
  void showsALargerGroupToWhoeverChoosesAttributes() {
    ResourceId group = provisioning.groupOf(Provisioning.SHOWN_MEMBERS + 1);
    Projection members = Projection.of(GROUPS, List.of("members"), List.of());
    assertThat(provisioning.patch(GROUPS, group, members, RENAMING).view()).isNotNull()
        .satisfies(view -> assertThat(view.relations().members()).hasSize(Provisioning.SHOWN_MEMBERS + 1));
    Projection noMembers = Projection.of(GROUPS, List.of(), List.of("members"));
    assertThat(provisioning.patch(GROUPS, group, noMembers, RENAMING).view()).isNotNull();
  }

  @Test
  void tellsWhatItCreated() {
    ResourceId user = provisioning.created(USERS, "userName", "anna");
    RawOperation missing = new RawOperation("add", "emails[type eq \"work\"].value", Value.of("anna@example.com"));
    PatchResource.Result result = provisioning.patch(USERS, user, Projection.byDefault(USERS), missing);
    assertThat(result.created()).extracting(AttributePath::toString).containsExactly("emails.value");
    assertThat(provisioning.stored(USERS, user).get("emails"))
        .isEqualTo(many(complex("type", "work", "value", "anna@example.com")));
  }
}
