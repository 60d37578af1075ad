package io.muster.application.access;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Login;
import io.muster.domain.access.Principal;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import io.muster.domain.resource.ResourceId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts what happens to a login itself on record, in every account that it has a role in. */
public final class OwnRecord {

  private final Recorder recorder;
  private final Transactions transactions;

  public OwnRecord(Recorder recorder, Transactions transactions) {
    this.recorder = recorder;
    this.transactions = transactions;
  }

  /** Who does what about which login, or to what it has. */
  record Deed(Login login, String actor, Operation operation, Matter matter) {

    static Deed of(Principal principal, Operation operation, Matter matter) {
      return new Deed(principal.login(), principal.actor(), operation, matter);
    }

    /** One for each account, always in the same order, so that nobody waits for each other. */
    private Stream<Attempt> attempts(UUID about) {
      return login.roles().keySet().stream().sorted(Comparator.comparing(account -> account.value()))
          .map(account -> new Attempt(account, actor, operation, matter.word(), new ResourceId(about), List::of));
    }
  }

  /** What it is about, in the words of the log. */
  record Subject(UUID id, String detail) {}

  /** What the work comes to; a refusal is on record when it goes out. */
  <T> T attempt(Deed deed, Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      deed.attempts(deed.login().id()).forEach(attempt -> recorder.refused(attempt, refusal));
      throw refusal;
    }
  }

  /** Makes a change and its entries, all or none. */
  <T> T write(Deed deed, Function<T, Subject> subject, Supplier<T> work) {
    return transactions.write(() -> {
      T made = work.get();
      put(deed, subject.apply(made));
      return made;
    });
  }

  /** Within the transaction of whoever asks. */
  void put(Deed deed, Subject subject) {
    deed.attempts(subject.id()).forEach(attempt -> recorder.write(attempt, trail -> trail.detail(subject.detail())));
  }
}
