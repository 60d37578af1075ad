package io.muster.adapters.persistence;

import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Resource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a transaction sees of others that run beside it. */
class IsolationTest {

  @Nested
  class OnH2 extends Tests {
    @Override
    TestStorage storage() {
      return TestStorage.h2();
    }
  }

  @Nested
  class OnMySql extends Tests {
    @Override
    TestStorage storage() {
      return TestStorage.mySql();
    }
  }

  abstract static class Tests {

    private final Resource ada = user("ada");
    private AccountId account;

    abstract TestStorage storage();

    @BeforeEach
    void openAccount() {
      account = storage().newAccount();
    }

    @Test
    void showsAReaderOneSnapshot() {
      storage().transactions().read(() -> {
        assertThat(storage().resources().find(account, USERS, ada.id())).isEmpty();
        insertBeside();
        assertThat(storage().resources().find(account, USERS, ada.id())).isEmpty();
        return null;
      });
      assertThat(storage().resources().find(account, USERS, ada.id())).contains(ada);
    }

    @Test
    void showsAWriterWhatOthersHaveWritten() {
      storage().transactions().write(() -> {
        assertThat(storage().resources().find(account, USERS, ada.id())).isEmpty();
        insertBeside();
        assertThat(storage().resources().find(account, USERS, ada.id())).contains(ada);
      });
    }

    private void insertBeside() {
      CompletableFuture.runAsync(() -> storage().resources().insert(account, ada)).join();
    }
  }
}
