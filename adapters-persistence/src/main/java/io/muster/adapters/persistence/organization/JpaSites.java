package io.muster.adapters.persistence.organization;

import io.muster.application.port.Sites;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Sites in their table, found by the folded name. */
final class JpaSites implements Sites {

  private static final OrganizationMapper MAPPER = OrganizationMapper.INSTANCE;

  private final NamedRecords<SiteEntity> rows;

  JpaSites(StatelessSession session) {
    this.rows = new NamedRecords<>(session, SiteEntity.class);
  }

  @Override
  public Optional<Site> find(AccountId account, SiteId id) {
    return rows.find(new SiteEntity.Key(account.value(), id.value())).map(MAPPER::toRecord);
  }

  @Override
  public Optional<Site> findForUpdate(AccountId account, SiteId id) {
    return rows.findForUpdate(new SiteEntity.Key(account.value(), id.value())).map(MAPPER::toRecord);
  }

  @Override
  public Optional<Site> findByName(AccountId account, String name) {
    return rows.findByName(account, name).map(MAPPER::toRecord);
  }

  @Override
  public List<Site> findAll(AccountId account, Collection<SiteId> ids) {
    return rows.findAll(account, ids.stream().map(SiteId::value).toList()).stream().map(MAPPER::toRecord).toList();
  }

  @Override
  public List<Site> findAllByName(AccountId account, Collection<String> names) {
    return rows.findAllByName(account, names).stream().map(MAPPER::toRecord).toList();
  }

  @Override
  public void insert(AccountId account, Site site) {
    rows.insert(MAPPER.toEntity(account.value(), site));
  }

  @Override
  public void update(AccountId account, Site site) {
    rows.update(MAPPER.toEntity(account.value(), site));
  }

  @Override
  public long count(AccountId account) {
    return rows.count(account);
  }

  @Override
  public List<Site> list(AccountId account, @Nullable String name, @Nullable SiteId after, int limit) {
    @Nullable UUID afterId = after == null ? null : after.value();
    return rows.list(account, name, afterId, limit).stream().map(MAPPER::toRecord).toList();
  }
}
