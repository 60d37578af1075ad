package io.muster.adapters.persistence.resource;

import io.muster.adapters.persistence.TestStorage;
import io.muster.application.port.Resources;
import io.muster.application.port.ResourcesContract;
import io.muster.application.port.Transactions;
import io.muster.domain.account.AccountId;
import org.junit.jupiter.api.Nested;

class ResourcesTest {

  @Nested
  class OnH2 extends Contract {
    @Override
    TestStorage storage() {
      return TestStorage.h2();
    }
  }

  @Nested
  class OnMySql extends Contract {
    @Override
    TestStorage storage() {
      return TestStorage.mySql();
    }
  }

  abstract static class Contract extends ResourcesContract {
    abstract TestStorage storage();

    @Override
    protected Resources resources() {
      return storage().get(Resources.class);
    }

    @Override
    protected Transactions transactions() {
      return storage().get(Transactions.class);
    }

    @Override
    protected AccountId newAccount() {
      return storage().newAccount();
    }
  }
}
