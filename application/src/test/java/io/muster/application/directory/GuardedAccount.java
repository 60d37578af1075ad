package io.muster.application.directory;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.directory.ReadHold.Held;
import io.muster.application.port.Fixtures;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.Hold.State;
import io.muster.domain.account.SafetyCatch;
import io.muster.domain.directory.Person;
import io.muster.domain.mapping.UserDocument;
import io.muster.domain.resource.Resource;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Ten people, of whom two may be disabled within an hour. */
abstract class GuardedAccount {

  final ProvisionedAccount here = new ProvisionedAccount();
  final List<Resource> users = new ArrayList<>();
  final ReadHold readHold =
      new ReadHold(here.ports.holds(), here.records, here.scim, here.ports.transactions());
  final EndHold endHold = new EndHold(here.ports.holds(), here.ports.mappings(), here.ports.jobs(),
      here.ports.recorder(), InstantSource.fixed(Fixtures.NOW));

  @BeforeEach
  void provision() {
    for (int n = 0; n < 10; n++) {
      users.add(here.create(document(n)));
    }
    here.safetyCatch(new SafetyCatch(20, 60));
  }

  /** The third of ten is on hold. */
  void close() {
    deactivate(0);
    deactivate(1);
    deactivate(2);
    assertThat(state()).isEqualTo(State.CLOSED);
  }

  void deactivate(int n) {
    users.set(n, here.change(users.get(n), document(n).active(false)));
  }

  static UserDocument document(int n) {
    return user("user" + n).email("user" + n + "@example.com").active(true);
  }

  Person person(int n) {
    return here.person(users.get(n));
  }

  long disabled() {
    return users.stream().filter(each -> here.person(each).disabled()).count();
  }

  State state() {
    return readHold.read(administrator()).hold().state();
  }

  List<Held> held() {
    return readHold.list(administrator(), null, 100).items();
  }

  Administrator administrator() {
    return as(Role.ADMINISTRATOR);
  }

  Administrator as(Role role) {
    return new Administrator(here.ports.accounts().find(here.account).orElseThrow(), "ada", role);
  }
}
