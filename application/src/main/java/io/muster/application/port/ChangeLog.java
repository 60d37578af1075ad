package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Operation;
import io.muster.domain.resource.ResourceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The activity log of every account: entries are added, and never changed. */
public interface ChangeLog {

  /** Which entries a list shows; null means any. {@code since} is part of the time, {@code until} no longer. */
  record Selection(
      @Nullable String actor,
      @Nullable Operation operation,
      @Nullable String resourceType,
      @Nullable ResourceId resource,
      @Nullable Boolean refused,
      @Nullable Boolean repaired,
      @Nullable Instant since,
      @Nullable Instant until) {

    public static final Selection EVERYTHING = new Selection(null, null, null, null, null, null, null, null);
  }

  /** In one statement, whatever their number. */
  void append(AccountId account, List<Entry> entries);

  /** The latest first, at most {@code limit}, those before {@code after} when it is given. */
  List<Activity> list(AccountId account, Selection selection, Activity.@Nullable Place after, int limit);
}
