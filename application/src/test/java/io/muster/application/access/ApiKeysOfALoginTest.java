package io.muster.application.access;

import static io.muster.application.port.Fixtures.NOW;
import static io.muster.application.port.Fixtures.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.access.CreateApiKey.Command;
import io.muster.application.access.CreateApiKey.Created;
import io.muster.application.activity.Recorder;
import io.muster.application.port.InMemoryPorts;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.access.ApiKey;
import io.muster.domain.access.Login;
import io.muster.domain.access.Principal;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A login makes keys for its programs, and takes them back. */
class ApiKeysOfALoginTest {

  private static final Command PLAIN = new Command("Deployment", null, null);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final AccountId account = ports.newAccount();
  private final AccountId other = ports.newAccount();

  private final OwnRecord record = new OwnRecord(
      new Recorder(ports.log(), ports.transactions(), UUID::randomUUID, () -> NOW), ports.transactions());
  private final CreateApiKey create = new CreateApiKey(ports.keys(), ports.logins(), record,
      new CreateApiKey.Secrets(UUID::randomUUID, new Random(1), now::get));
  private final RevokeApiKey revoke = new RevokeApiKey(ports.keys(), record);
  private final ListApiKeys list = new ListApiKeys(ports.keys(), ports.transactions(), now::get);
  private final AuthenticateApiKey authenticate =
      new AuthenticateApiKey(ports.keys(), ports.logins(), ports.transactions(), now::get);

  private final Principal ada = login("ada");

  @Test
  void actsAsItsLogin() {
    Created created = create.create(ada, PLAIN);
    Principal program = acting(created);
    assertThat(program.roles()).isEqualTo(Map.of(account, Role.OWNER, other, Role.READER));
    assertThat(program.actor()).isEqualTo("ada (" + created.text().substring(0, 13) + ")");
  }

  @ParameterizedTest
  @CsvSource({"READER, READER", "ADMINISTRATOR, ADMINISTRATOR", "OWNER, OWNER"})
  void isNeverMoreThanItsOwnRole(Role most, Role inAccount) {
    Created created = create.create(ada, new Command("Deployment", null, most));
    assertThat(acting(created).roles()).isEqualTo(Map.of(account, inAccount, other, Role.READER));
  }

  @Test
  void opensNothingOnceItWasRevoked() {
    Created created = create.create(ada, PLAIN);
    revoke.revoke(ada, created.key().id());
    assertThat(authenticate.authenticate(created.text())).isEmpty();
    assertThat(list.list(ada)).isEmpty();
  }

  @Test
  void opensNothingOnceItHasExpired() {
    Created created = create.create(ada, new Command("Deployment", 2, null));
    pass(Duration.ofDays(2).minusSeconds(1));
    assertThat(authenticate.authenticate(created.text())).isPresent();
    pass(Duration.ofSeconds(1));
    assertThat(authenticate.authenticate(created.text())).isEmpty();
    assertThat(list.list(ada)).extracting(ListApiKeys.Listed::live).containsExactly(false);
  }

  @Test
  void hasTheRolesThatItsLoginHasNow() {
    Created created = create.create(ada, PLAIN);
    ports.logins().giveRole(ada.login().id(), account, Role.READER);
    assertThat(acting(created).roles()).containsEntry(account, Role.READER);
  }

  @Test
  void refusesAnEleventhUntilOneIsRevokedOrHasExpired() {
    create.create(ada, new Command("Short", 1, null));
    for (int n = 2; n <= 10; n++) {
      create.create(ada, PLAIN);
    }
    assertRefuses(Reason.CONFLICT, () -> create.create(ada, PLAIN));
    pass(Duration.ofDays(1));
    create.create(ada, PLAIN);
    assertThat(list.list(ada)).hasSize(10).allMatch(ListApiKeys.Listed::live);
    assertRefuses(Reason.CONFLICT, () -> create.create(ada, PLAIN));
  }

  @Test
  void isNotForKeys() {
    Created created = create.create(ada, PLAIN);
    Principal program = acting(created);
    assertRefuses(Reason.FORBIDDEN, () -> create.create(program, PLAIN));
    assertRefuses(Reason.FORBIDDEN, () -> list.list(program));
    assertRefuses(Reason.FORBIDDEN, () -> revoke.revoke(program, created.key().id()));
    assertThat(authenticate.authenticate(created.text())).isPresent();
  }

  @Test
  void touchesNoKeyOfAnotherLogin() {
    Created created = create.create(ada, PLAIN);
    Principal eve = login("eve");
    assertRefuses(Reason.NOT_FOUND, () -> revoke.revoke(eve, created.key().id()));
    assertThat(list.list(eve)).isEmpty();
    assertThat(authenticate.authenticate(created.text())).isPresent();
  }

  @Test
  void writesItsLastUseOnceAMinute() {
    Created created = create.create(ada, PLAIN);
    authenticate.authenticate(created.text());
    pass(Duration.ofSeconds(60));
    authenticate.authenticate(created.text());
    assertThat(lastUse(created)).isEqualTo(NOW);
    pass(Duration.ofSeconds(1));
    authenticate.authenticate(created.text());
    assertThat(lastUse(created)).isEqualTo(NOW.plusSeconds(61));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3_651})
  void refusesALifeThatIsNone(int days) {
    assertRefuses(Reason.INVALID_VALUE, () -> create.create(ada, new Command("Deployment", days, null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two\nlines"})
  void refusesANameThatIsNone(String name) {
    assertRefuses(Reason.INVALID_VALUE, () -> create.create(ada, new Command(name, null, null)));
    assertRefuses(Reason.INVALID_VALUE, () -> create.create(ada, new Command("x".repeat(101), null, null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mstr_key_", "mstr_key_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa000000", "ada"})
  void letsNothingElseIn(String text) {
    assertThat(authenticate.authenticate(text)).isEmpty();
  }

  private Principal login(String name) {
    Login login =
        new Login(UUID.randomUUID(), name, "{noop}x", Map.of(account, Role.OWNER, other, Role.READER), NOW);
    ports.logins().insert(login);
    return Principal.inPerson(login);
  }

  private Principal acting(Created created) {
    return authenticate.authenticate(created.text()).orElseThrow();
  }

  private @Nullable Instant lastUse(Created created) {
    return ports.keys().findByDigest(created.key().digest()).map(ApiKey::lastUsed).orElse(null);
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }
}
