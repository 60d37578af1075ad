package io.muster.application.access;

import static io.muster.application.port.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.access.VerifyPassword.Lockout;
import io.muster.application.access.VerifyPassword.Outcome;
import io.muster.application.activity.Recorder;
import io.muster.application.port.InMemoryPorts;
import io.muster.application.port.Logins;
import io.muster.application.port.PlainHashes;
import io.muster.domain.access.Login;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Wrong passwords in a row lock a login for a quarter of an hour. */
class VerifyPasswordTest {

  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final OwnRecord record = new OwnRecord(
      new Recorder(ports.log(), ports.transactions(), UUID::randomUUID, () -> NOW), ports.transactions());
  private final VerifyPassword verify = new VerifyPassword(watched(ports.logins()), ports.transactions(),
      new PlainHashes(), record, new Lockout(5, QUARTER, outcomes::add), now::get);
  private final Login ada = login("Ada", "{plain}right");

  @Test
  void admitsTheRightPasswordInAnyCaseOfTheName() {
    assertThat(verify.verify("Ada", "right")).contains(ada);
    assertThat(verify.verify("ADA", "right")).contains(ada);
    assertThat(verify.verify("Ada", "Right")).isEmpty();
    assertThat(verify.verify("Bob", "right")).isEmpty();
    assertThat(outcomes).containsExactly(Outcome.ADMITTED, Outcome.ADMITTED, Outcome.WRONG, Outcome.UNKNOWN);
  }

  @Test
  void refusesTheRightPasswordAfterFiveWrongOnesUntilAQuarterHasPassed() {
    fail(5);
    assertThat(verify.verify("Ada", "right")).isEmpty();
    pass(QUARTER.minusMillis(1));
    assertThat(verify.verify("Ada", "right")).isEmpty();
    pass(Duration.ofMillis(1));
    assertThat(verify.verify("Ada", "right")).isPresent();
    assertThat(outcomes).containsExactly(Outcome.WRONG, Outcome.WRONG, Outcome.WRONG, Outcome.WRONG, Outcome.LOCKING,
        Outcome.LOCKED, Outcome.LOCKED, Outcome.ADMITTED);
  }

  @Test
  void countsAnewAfterTheRightPasswordAndAfterALock() {
    fail(4);
    assertThat(verify.verify("Ada", "right")).isPresent();
    fail(4);
    assertThat(verify.verify("Ada", "right")).isPresent();
    fail(5);
    pass(QUARTER);
    fail(4);
    assertThat(verify.verify("Ada", "right")).isPresent();
  }

  @Test
  void isNotHeldLongerByTryingOn() {
    fail(5);
    pass(QUARTER.minusMillis(1));
    fail(20);
    pass(Duration.ofMillis(1));
    assertThat(verify.verify("Ada", "right")).isPresent();
  }

  @Test
  void writesNothingForTheRightPassword() {
    verify.verify("Ada", "right");
    assertThat(asked).containsExactly("findByName", "find");
  }

  @Test
  void asksTheSameWhyeverItRefuses() {
    verify.verify("Ada", "wrong");
    List<String> wrong = List.copyOf(asked);
    asked.clear();
    verify.verify("Bob", "wrong");
    assertThat(asked).isEqualTo(wrong);
    fail(4);
    asked.clear();
    verify.verify("Ada", "wrong");
    assertThat(asked).isEqualTo(wrong);
    assertThat(outcomes).endsWith(Outcome.LOCKED);
  }

  @Test
  void encodesAnewWhatWasEncodedInAnOldWay() {
    Login bob = login("Bob", "{old}right");
    assertThat(verify.verify("Bob", "right")).isPresent();
    assertThat(ports.logins().find(bob.id()).orElseThrow().encodedPassword()).isEqualTo("{plain}right");
    asked.clear();
    assertThat(verify.verify("Bob", "right")).isPresent();
    assertThat(asked).containsExactly("findByName", "find");
  }

  private void fail(int times) {
    for (int n = 0; n < times; n++) {
      assertThat(verify.verify("Ada", "wrong")).isEmpty();
    }
  }

  private Login login(String name, String encoded) {
    Login login = new Login(UUID.randomUUID(), name, encoded, Map.of(), NOW);
    ports.logins().insert(login);
    return login;
  }

  private Logins watched(Logins logins) {
    return (Logins) Proxy.newProxyInstance(
        Logins.class.getClassLoader(), new Class<?>[] {Logins.class}, (_, method, arguments) -> {
          asked.add(method.getName());
          try {
            return method.invoke(logins, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
          }
        });
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }
}
