package io.muster.adapters.persistence;

import static io.muster.application.port.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.access.ApiKey;
import io.muster.domain.access.Login;
import io.muster.domain.access.Role;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.account.AccountId;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is read about a login and its account is the same whether few others administer Muster or many. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginReadsTest {

  private final Staffed amongFew = new Staffed(5);
  private final Staffed amongMany = new Staffed(500);

  /** An account of two owners, each with two keys, beside another account. */
  private static final class Staffed {
    private final TestStorage storage = TestStorage.on("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final AccountId account = storage.newAccount();
    private final Login ada = login("ada", account);
    private final ApiKey key;

    private Staffed(int others) {
      login("bob", account);
      insertKey(ada);
      this.key = insertKey(ada);
      AccountId elsewhere = storage.newAccount();
      for (int n = 0; n < others; n++) {
        insertKey(login("other-" + n, elsewhere));
      }
      storage.transactions().write(() -> storage.bean(JdbcTemplate.class).execute("ANALYZE"));
    }

    private Login login(String name, AccountId where) {
      Login login = new Login(UUID.randomUUID(), name, "{noop}secret", Map.of(where, Role.OWNER), NOW);
      storage.logins().insert(login);
      return login;
    }

    private ApiKey insertKey(Login login) {
      UUID id = UUID.randomUUID();
      ApiKey made = new ApiKey(id, login.id(), TokenDigest.of(id.toString()), "mstr_key_abcd", "x", null, NOW, null, null);
      storage.keys().insert(made);
      return made;
    }
  }

  enum Read {
    A_LOGIN_BY_ITS_NAME((storage, staffed) -> storage.logins().findByName("ADA")),
    A_LOGIN((storage, staffed) -> storage.logins().find(staffed.ada.id())),
    WHO_HAS_A_ROLE((storage, staffed) -> storage.logins().members(staffed.account)),
    HOW_MANY_OWNERS((storage, staffed) -> storage.logins().countOwners(staffed.account)),
    A_KEY_BY_ITS_DIGEST((storage, staffed) -> storage.keys().findByDigest(staffed.key.digest())),
    THE_KEYS_OF_A_LOGIN((storage, staffed) -> storage.keys().list(staffed.ada.id()));

    private final BiConsumer<TestStorage, Staffed> question;

    Read(BiConsumer<TestStorage, Staffed> question) {
      this.question = question;
    }
  }

  @AfterAll
  void close() {
    amongFew.storage.close();
    amongMany.storage.close();
  }

  @ParameterizedTest
  @EnumSource
  void findsWhatIsNamed(Read read) {
    long few = scans(amongFew, read);
    assertThat(scans(amongMany, read)).isPositive().isEqualTo(few);
  }

  private static long scans(Staffed staffed, Read read) {
    return staffed.storage.countScans(() -> read.question.accept(staffed.storage, staffed));
  }
}
