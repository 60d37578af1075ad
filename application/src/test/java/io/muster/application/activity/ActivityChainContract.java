package io.muster.application.activity;

import static io.muster.application.port.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.activity.ListActivity.Filters;
import io.muster.application.activity.VerifyActivity.Verification;
import io.muster.application.discovery.Catalogs;
import io.muster.application.port.ActivityChains;
import io.muster.application.port.ChangeLog.Selection;
import io.muster.application.port.Fixtures;
import io.muster.application.port.Ports;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.ActivityChain;
import io.muster.domain.activity.ChainBreak;
import io.muster.domain.activity.ChainPoint;
import io.muster.domain.activity.ChainedActivity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Evidence;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Outcome;
import io.muster.domain.discovery.Additions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the chains of activity logs do on every storage. */
public abstract class ActivityChainContract {

  private static final Filters ALL = new Filters(null, null, null, null, null, null, null, null);

  private AccountId account;
  private AccountId stranger;

  protected abstract Ports ports();

  @BeforeEach
  void openAccounts() {
    account = ports().newAccount();
    stranger = ports().newAccount();
  }

  @Test
  void beginsEachAccountsChainForItself() {
    ActivityChain none = ActivityChain.none(account);

    assertThat(verified(account)).isEqualTo(new Verification(none, 0, null));
    assertThat(none.begin()).isNotEqualTo(ActivityChain.none(stranger).begin());
  }

  @Test
  void numbersEntriesInTheOrderOfTimeFromOne() {
    Activity second = appended(account, NOW.plusMillis(1));
    Activity first = appended(account, NOW);
    Activity third = appended(account, NOW.plusMillis(2));
    chainActivity().chain();

    ChainPoint one = ChainPoint.beginOf(account).next(evidence(first));
    ChainPoint two = one.next(evidence(second));
    ChainPoint three = two.next(evidence(third));
    assertThat(exported(account, ALL)).containsExactly(new ChainedActivity(one, evidence(first)),
        new ChainedActivity(two, evidence(second)), new ChainedActivity(three, evidence(third)));
    assertThat(chains().find(account)).isEqualTo(new ActivityChain(ChainPoint.beginOf(account), three));
  }

  @Test
  void goesOnAfterTheHeadWhateverTheTime() {
    appended(account, NOW);
    chainActivity().chain();
    Activity late = appended(account, NOW.minusSeconds(60));
    chainActivity().chain();

    assertThat(exported(account, ALL).getLast().entry()).isEqualTo(evidence(late));
    assertThat(verified(account).broken()).isNull();
  }

  @Test
  void looksOnlyForAccountsThatHaveSomethingToChain() {
    appended(account, NOW);

    assertThat(chains().behind()).contains(account).doesNotContain(stranger);
    chainActivity().chain();
    assertThat(chains().behind()).doesNotContain(account);
  }

  @Test
  void chainsMoreThanABatch() {
    append(account, 2_500);

    Verification verification = verified(account);
    assertThat(verification.broken()).isNull();
    assertThat(verification.entries()).isEqualTo(2_500);
    assertThat(verification.chain().head().number()).isEqualTo(2_500);
    assertThat(exported(account, ALL)).hasSize(2_500);
  }

  @Test
  void makesOneChainWhoeverChainsAtOnce() throws Exception {
    List<Callable<Object>> work = new ArrayList<>();
    IntStream.range(0, 16).forEach(n -> work.add(() -> {
      append(account, 25);
      chainActivity().chain(account);
      return n;
    }));
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (Future<Object> each : threads.invokeAll(work)) {
        each.get();
      }
    }

    Verification verification = verified(account);
    assertThat(verification.broken()).isNull();
    assertThat(exported(account, ALL).stream().map(each -> each.point().number()))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 400).boxed().toList());
  }

  @Test
  void exportsWhatTheFiltersFind() {
    appended(account, NOW);
    Activity wanted = appended(account, NOW.plusMillis(1));
    appended(account, NOW.plusMillis(2));
    Filters filters = new Filters(null, null, null, wanted.resource(), null, null, null, null);

    assertThat(exported(account, filters)).singleElement()
        .satisfies(found -> assertThat(found.entry()).isEqualTo(evidence(wanted)))
        .satisfies(found -> assertThat(found.point().number()).isEqualTo(2));
    Fixtures.assertRefuses(Reason.INVALID_VALUE, () -> exported(account,
        new Filters(null, null, "Users", null, null, null, null, null)));
  }

  @Test
  void showsNothingToAnotherAccount() {
    append(account, 3);
    chainActivity().chain();

    assertThat(exported(stranger, ALL)).isEmpty();
    assertThat(chains().list(stranger, Selection.EVERYTHING, 0, 100)).isEmpty();
    assertThat(chains().unchained(stranger, 10)).isEmpty();
    assertThat(chains().firstAfter(stranger, 0)).isEmpty();
    assertThat(chains().dated(stranger, 0, 10)).isEmpty();
    assertThat(verified(stranger).chain()).isEqualTo(ActivityChain.none(stranger));
  }

  @Test
  void forgetsWhatIsOlderThanItsAccountKeepsEntries() {
    keep(account, 30);
    append(account, 1_200);
    Activity young = appended(account, NOW.plus(Duration.ofDays(2)));
    append(stranger, 1);
    chainActivity().chain();
    ActivityChain before = chains().find(account);

    forgetActivity(NOW.plus(Duration.ofDays(30))).forget();
    assertThat(exported(account, ALL)).hasSize(1_201);
    forgetActivity(NOW.plus(Duration.ofDays(31))).forget();

    assertThat(exported(account, ALL).stream().map(ChainedActivity::entry)).containsExactly(evidence(young));
    Verification verification = verified(account);
    assertThat(verification.broken()).isNull();
    assertThat(verification.entries()).isEqualTo(1);
    assertThat(verification.chain().begin().number()).isEqualTo(1_200);
    assertThat(verification.chain().head()).isEqualTo(before.head());
    assertThat(exported(stranger, ALL)).as("an account that keeps everything").hasSize(1);
  }

  @Test
  void goesOnChainingWhenEverythingWasForgotten() {
    keep(account, 1);
    append(account, 3);
    chainActivity().chain();
    forgetActivity(NOW.plus(Duration.ofDays(9))).forget();

    assertThat(verified(account)).isEqualTo(new Verification(
        new ActivityChain(verified(account).chain().head(), verified(account).chain().head()), 0, null));
    appended(account, NOW.plus(Duration.ofDays(9)));
    Verification verification = verified(account);
    assertThat(verification.broken()).isNull();
    assertThat(verification.chain().head().number()).isEqualTo(4);
  }

  @Test
  void leavesAloneWhatIsNotChainedYet() {
    keep(account, 1);
    append(account, 3);

    forgetActivity(NOW.plus(Duration.ofDays(9))).forget();

    assertThat(ports().log().list(account, Selection.EVERYTHING, null, 10)).hasSize(3);
  }

  @Test
  void verifiesAnewWhenEntriesGrowTooOldMeanwhile() {
    keep(account, 1);
    append(account, 3);
    chainActivity().chain();
    Transactions transactions = beforeRead(2, forgetActivity(NOW.plus(Duration.ofDays(9)))::forget);

    Verification verification =
        new VerifyActivity(chainActivity(), chains(), transactions).verify(account);
    assertThat(verification.broken()).isNull();
    assertThat(verification.chain().begin().number()).isEqualTo(3);
  }

  @Test
  void findsAHeadThatIsNotTheLastEntry() {
    append(account, 3);
    chainActivity().chain();
    ActivityChain chain = chains().find(account);
    List<ChainedActivity> entries = exported(account, ALL);
    save(chain.upTo(new ChainPoint(3, entries.getFirst().point().digest())));
    assertThat(verified(account).broken()).isEqualTo(new ChainBreak(3, ChainBreak.Reason.HEAD_DIFFERS));
    save(chain.upTo(new ChainPoint(4, chain.head().digest())));
    assertThat(verified(account).broken()).isEqualTo(new ChainBreak(4, ChainBreak.Reason.ENTRY_MISSING));
    save(chain.upTo(entries.get(1).point()));
    assertThat(verified(account).broken()).isEqualTo(new ChainBreak(3, ChainBreak.Reason.ENTRY_AFTER_HEAD));
    save(chain.after(entries.get(1).point()));
    assertThat(verified(account).broken()).isEqualTo(new ChainBreak(1, ChainBreak.Reason.ENTRY_BEFORE_BEGIN));
    save(chain);
    assertThat(verified(account).broken()).isNull();
  }

  private static Evidence evidence(Activity activity) {
    return new Evidence(activity, null);
  }

  private ActivityChains chains() {
    return ports().chains();
  }

  private ChainActivity chainActivity() {
    return new ChainActivity(chains(), ports().counts(), ports().transactions());
  }

  private ForgetActivity forgetActivity(Instant now) {
    return new ForgetActivity(ports().accounts(), chains(), ports().transactions(), () -> now);
  }

  private Verification verified(AccountId verified) {
    return new VerifyActivity(chainActivity(), chains(), ports().transactions()).verify(verified);
  }

  private List<ChainedActivity> exported(AccountId exported, Filters filters) {
    Administrator reader =
        new Administrator(ports().accounts().find(exported).orElseThrow(), "rita", Role.READER);
    List<ChainedActivity> read = new ArrayList<>();
    ReadRecorder reads = new ReadRecorder(ports().log(), ports().transactions(), UUID::randomUUID, () -> NOW, true);
    new ExportActivity(reads, chainActivity(), chains(), new Catalogs(Additions.NONE, ports().schemas(), ports().transactions()),
        ports().transactions()).export(reader, filters).read(read::addAll);
    return read;
  }

  private void save(ActivityChain chain) {
    chains().save(account, chain);
  }

  private void keep(AccountId changed, int days) {
    ports().accounts().change(changed, AccountSettings.DEFAULTS.edit().activityRetentionDays(days).settings());
  }

  private void append(AccountId to, int count) {
    ports().transactions().write(() -> {
      for (int n = 0; n < count; n++) {
        appended(to, NOW);
      }
    });
  }

  private Activity appended(AccountId to, Instant at) {
    Activity entry = new Activity(Fixtures.newId().value(), at, "mst_a1b2", Operation.CREATE, "User", Fixtures.newId(),
        "version 7", Outcome.SUCCEEDED, List.of("userName", "größe"), List.of(), List.of("operation_case"), 12);
    ports().log().append(to, List.of(new Entry(entry, null)));
    return entry;
  }

  /** Transactions before whose nth read something happens. */
  private Transactions beforeRead(int nth, Runnable event) {
    AtomicInteger reads = new AtomicInteger();
    return new Transactions() {
      @Override
      public <T> T write(Supplier<T> work) {
        return ports().transactions().write(work);
      }

      @Override
      public <T> T read(Supplier<T> work) {
        if (reads.incrementAndGet() == nth) {
          event.run();
        }
        return ports().transactions().read(work);
      }
    };
  }
}
