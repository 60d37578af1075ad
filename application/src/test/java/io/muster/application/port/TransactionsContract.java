package io.muster.application.port;

import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.assertRefuses;
import static io.muster.application.port.Fixtures.changed;
import static io.muster.application.port.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of transactions does. */
public abstract class TransactionsContract {

  private AccountId account;

  protected abstract Ports ports();

  @BeforeEach
  void openAccount() {
    account = ports().newAccount();
  }

  @Test
  void returnsWhatTheWorkReturns() {
    assertThat(ports().transactions().write(() -> "written")).isEqualTo("written");
    assertThat(ports().transactions().read(() -> "read")).isEqualTo("read");
  }

  @Test
  void undoesEverythingWhenTheWorkFails() {
    Resource ada = user("ada");
    assertRefuses(Reason.CONFLICT, () -> ports().transactions().write(() -> {
      ports().resources().insert(account, ada);
      throw Refusal.conflict("not today");
    }));
    assertThatThrownBy(() -> ports().transactions().write(() -> {
      ports().resources().insert(account, ada);
      throw new IllegalStateException("broken");
    })).isInstanceOf(IllegalStateException.class);
    assertThat(find(ada.id())).isNull();
  }

  @Test
  void makesInnerWritesPartOfTheOuterOne() {
    Resource ada = user("ada");
    assertRefuses(Reason.CONFLICT, () -> ports().transactions().write(() -> {
      ports().transactions().write(() -> ports().resources().insert(account, ada));
      assertThat(ports().transactions().read(() -> ports().resources().find(account, USERS, ada.id()))).contains(ada);
      throw Refusal.conflict("not today");
    }));
    assertThat(find(ada.id())).isNull();
  }

  @Test
  void letsExactlyOneOfManyEqualInsertsWin() throws Exception {
    List<Object> outcomes = together(64, _ -> {
      try {
        Resource ada = user("ada@example.com");
        ports().transactions().write(() -> ports().resources().insert(account, ada));
        return ada.id();
      } catch (Refusal refusal) {
        return refusal.reason();
      }
    });
    assertThat(outcomes).filteredOn(Reason.UNIQUENESS::equals).hasSize(63);
    assertThat(outcomes).filteredOn(ResourceId.class::isInstance).hasSize(1);
  }

  @Test
  void losesNoneOfManyChangesOfOneResource() throws Exception {
    Resource ada = user("ada");
    ports().transactions().write(() -> ports().resources().insert(account, ada));
    together(32, n -> ports().transactions().write(() -> {
      Resource before = ports().resources().findForUpdate(account, USERS, ada.id()).orElseThrow();
      ports().resources().replace(account, before, changed(before, "x" + n, "title"));
      return n;
    }));
    Resource last = find(ada.id());
    assertThat(last.meta().version()).isEqualTo(33);
    assertThat(last.attributes().entries()).hasSize(33);
  }

  @Test
  void losesNoneOfManyChangesOfOneAccount() throws Exception {
    int before = settings().oldTokenDays();
    together(32, n -> ports().transactions().write(() -> {
      AccountSettings found = ports().accounts().findForUpdate(account).orElseThrow().settings();
      ports().accounts().change(account, found.edit().oldTokenDays(found.oldTokenDays() + 1).settings());
      return n;
    }));
    assertThat(settings().oldTokenDays()).isEqualTo(before + 32);
  }

  private AccountSettings settings() {
    return ports().transactions().read(() -> ports().accounts().find(account)).orElseThrow().settings();
  }

  private Resource find(ResourceId id) {
    return ports().transactions().read(() -> ports().resources().find(account, USERS, id)).orElse(null);
  }

  /** Work numbered from 0, begun at once on as many threads. */
  private interface Numbered {
    Object run(int number) throws Exception;
  }

  private static List<Object> together(int count, Numbered work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Callable<Object>> all =
          IntStream.range(0, count).<Callable<Object>>mapToObj(n -> () -> work.run(n)).toList();
      List<Object> outcomes = new ArrayList<>();
      for (Future<Object> outcome : threads.invokeAll(all)) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    }
  }
}
