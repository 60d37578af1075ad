package io.muster.application.activity;

import static io.muster.application.port.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.application.port.ChangeLog;
import io.muster.application.port.Fixtures;
import io.muster.application.port.InMemoryPorts;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Outcome;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What reads leave in the activity log. */
class ReadRecorderTest {

  private final InMemoryPorts ports = new InMemoryPorts();
  private final AccountId account = ports.newAccount();
  private final AccountId other = ports.newAccount();

  @Test
  void writesWhatWasReadWhenItIsFlushedAndInItsAccount() {
    ReadRecorder recorder = recorder(ports.transactions(), true);
    recorder.read(attempt(account), Outcome.SUCCEEDED, 7);
    recorder.read(attempt(other, "unquoted_value"), new Outcome.Refused(Refusal.Reason.INVALID_FILTER), 8);
    assertThat(log(account)).isEmpty();

    recorder.flush();
    assertThat(log(account)).singleElement().satisfies(activity -> {
      assertThat(activity.operation()).isEqualTo(Operation.LIST);
      assertThat(activity.milliseconds()).isEqualTo(7);
      assertThat(activity.at()).isEqualTo(NOW);
    });
    assertThat(log(other)).singleElement().satisfies(activity -> {
      assertThat(activity.outcome()).isEqualTo(new Outcome.Refused(Refusal.Reason.INVALID_FILTER));
      assertThat(activity.repairs()).containsExactly("unquoted_value");
    });
  }

  @Test
  void keepsThoseAloneThatHadToBeRepairedWhenNotEverythingIsWanted() {
    ReadRecorder recorder = recorder(ports.transactions(), false);
    recorder.read(attempt(account), Outcome.SUCCEEDED, 7);
    recorder.read(attempt(account, "unquoted_value"), Outcome.SUCCEEDED, 7);
    recorder.flush();

    assertThat(log(account)).singleElement().extracting(Activity::repairs).isEqualTo(List.of("unquoted_value"));
  }

  @Test
  void leavesOutWhatStorageCouldNotAnswer() {
    ReadRecorder recorder = recorder(ports.transactions(), true);
    recorder.read(attempt(account), new Outcome.Refused(Refusal.Reason.UNAVAILABLE), 7);
    recorder.flush();

    assertThat(log(account)).isEmpty();
  }

  @Test
  void losesNothingWhenStorageCannotBeReachedForAWhile() {
    Flaky transactions = new Flaky(ports.transactions(), new AtomicInteger(1));
    ReadRecorder recorder = recorder(transactions, true);
    recorder.read(attempt(account), Outcome.SUCCEEDED, 7);
    assertThatThrownBy(recorder::flush).isInstanceOf(Refusal.class);

    recorder.read(attempt(account), Outcome.SUCCEEDED, 8);
    recorder.flush();
    assertThat(log(account)).extracting(Activity::milliseconds).containsExactlyInAnyOrder(7L, 8L);
  }

  @Test
  void goesOnWithOthersWhenStorageDoesNotTakeSome() {
    ChangeLog refusing = (ChangeLog) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ChangeLog.class},
        (_, _, _) -> {
          throw new IllegalStateException("not these");
        });
    ReadRecorder recorder = new ReadRecorder(
        refusing, ports.transactions(), () -> Fixtures.newId().value(), InstantSource.fixed(NOW), true);
    recorder.read(attempt(account), Outcome.SUCCEEDED, 7);
    recorder.flush();
    assertThat(recorder.lost()).isEqualTo(1);
  }

  @Test
  void countsWhatIsLostWhenTooManyWait() {
    ReadRecorder recorder = recorder(ports.transactions(), true);
    for (int n = 0; n < 50_003; n++) {
      recorder.read(attempt(account), Outcome.SUCCEEDED, 0);
    }
    assertThat(recorder.lost()).isEqualTo(3);
  }

  private ReadRecorder recorder(Transactions transactions, boolean everything) {
    return new ReadRecorder(
        ports.log(), transactions, () -> Fixtures.newId().value(), InstantSource.fixed(NOW), everything);
  }

  private static Attempt attempt(AccountId account, String... repairs) {
    return new Attempt(account, "mst_a1b2", Operation.LIST, "User", null, () -> List.of(repairs));
  }

  private List<Activity> log(AccountId of) {
    return ports.log().list(of, ChangeLog.Selection.EVERYTHING, null, 10);
  }

  /** Cannot be reached the first so many times. */
  private record Flaky(Transactions transactions, AtomicInteger times) implements Transactions {

    @Override
    public <T> T write(Supplier<T> work) {
      if (times.getAndDecrement() > 0) {
        throw Refusal.of(Refusal.Reason.UNAVAILABLE, "away");
      }
      return transactions.write(work);
    }

    @Override
    public <T> T read(Supplier<T> work) {
      return transactions.read(work);
    }
  }
}
