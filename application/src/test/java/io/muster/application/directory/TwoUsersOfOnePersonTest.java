package io.muster.application.directory;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.directory.Person;
import io.muster.domain.directory.Source;
import io.muster.domain.resource.Resource;
import org.junit.jupiter.api.Test;

class TwoUsersOfOnePersonTest {

  private final ProvisionedAccount here = new ProvisionedAccount();
  private final Resource first = here.create(user("first").email("ada@example.com").active(true));
  private final Resource second = here.create(user("second").email("ada@example.com").active(true));

  @Test
  void areBothLinkedAndTheLaterDecides() {
    assertThat(here.person(first)).isEqualTo(here.person(second));
    assertThat(here.person(first).name()).isEqualTo("second");

    here.change(first, user("first").email("ada@example.com").active(true).with("title", "Programmer"));
    assertThat(here.person(second).name()).isEqualTo("first");
    assertThat(here.status(first).isMapped()).isTrue();
    assertThat(here.status(second).isMapped()).isTrue();
  }

  @Test
  void keepThePersonEnabledWhenOneIsDeleted() {
    here.delete(second);

    assertThat(here.person(first).disabled()).isFalse();
    assertThat(here.person(first).name()).isEqualTo("first");
    assertThat(here.person(first).source()).isEqualTo(new Source("SCIM", first.id().toString()));
    assertThat(here.explained(second, "disabled").reason()).isEqualTo("another SCIM user keeps this person");
  }

  @Test
  void leaveThePersonToTheOtherWhenTheEarlierIsDeleted() {
    Person before = here.person(second);
    here.delete(first);

    assertThat(here.person(second)).isEqualTo(before);
  }

  @Test
  void disableThePersonWhenBothAreDeleted() {
    here.delete(second);
    here.delete(first);

    assertThat(here.person(first).disabled()).isTrue();
  }

  @Test
  void keepThePersonEnabledWhenOneIsDeactivated() {
    here.change(second, user("second").email("ada@example.com").active(false));

    assertThat(here.person(second).disabled()).isFalse();
    assertThat(here.person(second).name()).isEqualTo("first");
    assertThat(here.status(second).isMapped()).isTrue();
  }

  @Test
  void disableThePersonWhenBothAreDeactivated() {
    here.change(second, user("second").email("ada@example.com").active(false));
    here.change(first, user("first").email("ada@example.com").active(false));

    assertThat(here.person(first).disabled()).isTrue();
  }

  @Test
  void disableThePersonWhenTheLastActiveOneIsDeleted() {
    here.change(first, user("first").email("ada@example.com").active(false));
    here.delete(second);

    assertThat(here.person(first).disabled()).isTrue();
    assertThat(here.person(first).name()).isEqualTo("first");
  }

  @Test
  void leaveThePersonAloneWhenAThirdArrivesInactive() {
    Person before = here.person(second);
    Resource third = here.create(user("third").email("ada@example.com").active(false));

    assertThat(here.person(third)).isEqualTo(before);
  }
}
