package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.activity.ActivityChain;
import io.muster.domain.activity.ChainPoint;
import io.muster.domain.activity.ChainedActivity;
import io.muster.domain.activity.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** The chains that the entries of the {@link ChangeLog} of every account are given once they are durable. */
public interface ActivityChains {

  /** When the entry at a point of a chain happened. */
  record Dated(ChainPoint point, Instant at) {}

  /** The accounts with entries that are not chained yet. */
  List<AccountId> behind();

  /** A chain without entries when there is none. */
  ActivityChain find(AccountId account);

  /** Like {@link #find}; nobody else chains or removes entries of the account until the transaction ends. */
  ActivityChain findForUpdate(AccountId account);

  /** The account must have been found for update. */
  void save(AccountId account, ActivityChain chain);

  /** Entries that are not chained yet, the oldest first, at most {@code limit}. */
  List<Evidence> unchained(AccountId account, int limit);

  /** Gives entries that are not chained yet their points. */
  void chain(AccountId account, List<ChainedActivity> entries);

  /** By their numbers, those after {@code after} up to {@code upTo} that the selection finds. */
  List<ChainedActivity> list(AccountId account, ChangeLog.Selection selection, long after, long upTo);

  /** The first number of an entry after that one. */
  OptionalLong firstAfter(AccountId account, long number);

  /** By their numbers, those after {@code after}, at most {@code limit}. */
  List<Dated> dated(AccountId account, long after, int limit);

  /** Removes the chained entries up to that number. */
  void remove(AccountId account, long upTo);
}
