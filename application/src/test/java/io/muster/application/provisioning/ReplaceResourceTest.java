package io.muster.application.provisioning;

import static io.muster.application.port.Fixtures.GROUPS;
import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.complex;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.account.AccountSettings;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import org.junit.jupiter.api.Test;

/** PUT in an account that merges. */
class ReplaceResourceTest {

  private final Provisioning provisioning = new Provisioning(AccountSettings.DEFAULTS);
  private final ResourceId user = provisioning.created(
      USERS, "userName", "anna", "title", "Cook", "name", complex("givenName", "Anna", "familyName", "Berg"));

  @Test
  void keepsWhatIsNotProvided() {
    provisioning.replace(USERS, user, "userName", "anna", "name", complex("familyName", "Dahl"));
    assertThat(provisioning.stored(USERS, user)).isEqualTo(complex(
        "userName", "anna", "title", "Cook", "name", complex("givenName", "Anna", "familyName", "Dahl")));
  }

  @Test
  void replacesByWhatAClientHasReadAndSendsBack() {
    provisioning.replace(USERS, user, "userName", "anna", "name", complex("familyName", "Dahl"),
        "id", user.toString(), "meta", complex("resourceType", "User"));
    assertThat(provisioning.stored(USERS, user))
        .isEqualTo(complex("userName", "anna", "name", complex("familyName", "Dahl")));
  }

  @Test
  void mergesWhatNamesItsIdAlone() {
    provisioning.replace(USERS, user, "userName", "anna", "id", user.toString());
    assertThat(provisioning.stored(USERS, user).get("title")).isEqualTo(Value.of("Cook"));
  }

  @Test
  void keepsTheMembersOfAGroupThatComesBackWithoutThem() {
    ResourceId group = provisioning.groupOf(2);
    ResourceView view = provisioning.replace(GROUPS, group, "displayName", "Crew B",
        "id", group.toString(), "meta", complex("resourceType", "Group"));
    assertThat(view.relations().members()).hasSize(2);
  }
}
