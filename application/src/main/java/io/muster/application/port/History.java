package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The revisions of SCIM resources and people: those entries of the activity log that have a document. */
public interface History {

  /** The latest first, at most {@code limit}, those before {@code after} when it is given. */
  List<Entry> list(AccountId account, Subject subject, Activity.@Nullable Place after, int limit);

  /** The latest that there was at that time. */
  Optional<Entry> at(AccountId account, Subject subject, Instant time);

  /** The revision of that identifier, which is the entry's. */
  Optional<Entry> find(AccountId account, Subject subject, UUID revision);
}
