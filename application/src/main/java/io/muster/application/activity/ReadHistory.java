package io.muster.application.activity;

import io.muster.application.port.History;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Subject;
import io.muster.domain.search.Slice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells what a SCIM user, a group by itself or a person was, and who made it so; also when it is no longer there. */
public final class ReadHistory {

  private final History history;
  private final Transactions transactions;

  public ReadHistory(History history, Transactions transactions) {
    this.history = history;
    this.transactions = transactions;
  }

  /** At most {@code limit} revisions, the latest first, those before {@code after}. Needs a reader. */
  public Slice<Entry> list(
      Administrator administrator, Subject subject, Activity.@Nullable Place after, int limit) {
    administrator.require(Role.READER);
    return Slice.ofOneMoreThan(limit, transactions.read(
        () -> history.list(administrator.account().id(), subject, after, limit + 1)));
  }

  /**
   * What it was at that time. Needs a reader; refuses with {@code NOT_FOUND} when it was not there then, or nothing is
   * known of that time.
   */
  public Entry at(Administrator administrator, Subject subject, Instant time) {
    administrator.require(Role.READER);
    return transactions.read(() -> history.at(administrator.account().id(), subject, time))
        .filter(entry -> entry.document() != null && !entry.document().isEmpty())
        .orElseThrow(() -> Refusal.notFound("Nothing is known of it at that time: it was not there, or not on record."));
  }
}
