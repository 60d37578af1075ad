package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sites of every account; names are unique within an account, in any case. */
public interface Sites {

  Optional<Site> find(AccountId account, SiteId id);

  /** Like {@link #find}; nobody else can change the site until the transaction ends. */
  Optional<Site> findForUpdate(AccountId account, SiteId id);

  Optional<Site> findByName(AccountId account, String name);

  /** Those of {@code ids} that exist, in no particular order. */
  List<Site> findAll(AccountId account, Collection<SiteId> ids);

  /** Those with one of these names, in any case. */
  List<Site> findAllByName(AccountId account, Collection<String> names);

  /** Refuses with {@code UNIQUENESS} when the name is taken. */
  void insert(AccountId account, Site site);

  /** Refuses like {@link #insert}. */
  void update(AccountId account, Site site);

  long count(AccountId account);

  /** In the order of their identifiers, at most {@code limit}, those after {@code after} when it is given. */
  List<Site> list(AccountId account, @Nullable String name, @Nullable SiteId after, int limit);
}
