package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sites in memory. */
public final class InMemorySites implements Sites, InMemoryStore {

  private final NamedRecords<Site> rows = new NamedRecords<>(Site::id, Site::name);

  @Override
  public Optional<Site> find(AccountId account, SiteId id) {
    return rows.find(account, id);
  }

  @Override
  public Optional<Site> findForUpdate(AccountId account, SiteId id) {
    return find(account, id);
  }

  @Override
  public Optional<Site> findByName(AccountId account, String name) {
    return rows.findByName(account, name);
  }

  @Override
  public List<Site> findAll(AccountId account, Collection<SiteId> ids) {
    return ids.stream().distinct().flatMap(id -> find(account, id).stream()).toList();
  }

  @Override
  public List<Site> findAllByName(AccountId account, Collection<String> names) {
    return names.stream().flatMap(name -> findByName(account, name).stream()).distinct().toList();
  }

  @Override
  public void insert(AccountId account, Site site) {
    rows.put(account, site);
  }

  @Override
  public void update(AccountId account, Site site) {
    rows.put(account, site);
  }

  @Override
  public long count(AccountId account) {
    return rows.in(account).count();
  }

  @Override
  public List<Site> list(AccountId account, @Nullable String name, @Nullable SiteId after, int limit) {
    return rows.list(account, name, after, limit);
  }

  @Override
  public Runnable snapshot() {
    return rows.snapshot();
  }
}
