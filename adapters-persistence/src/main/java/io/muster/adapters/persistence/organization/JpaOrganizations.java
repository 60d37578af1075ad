package io.muster.adapters.persistence.organization;

import io.muster.application.port.Organizations;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Organizations in their table, found by the folded name. */
final class JpaOrganizations implements Organizations {

  private static final OrganizationMapper MAPPER = OrganizationMapper.INSTANCE;

  private final StatelessSession session;
  private final NamedRecords<OrganizationEntity> rows;

  JpaOrganizations(StatelessSession session) {
    this.session = session;
    this.rows = new NamedRecords<>(session, OrganizationEntity.class);
  }

  @Override
  public Optional<Organization> find(AccountId account, OrganizationId id) {
    return rows.find(new OrganizationEntity.Key(account.value(), id.value())).map(MAPPER::toRecord);
  }

  @Override
  public Optional<Organization> findForUpdate(AccountId account, OrganizationId id) {
    return rows.findForUpdate(new OrganizationEntity.Key(account.value(), id.value())).map(MAPPER::toRecord);
  }

  @Override
  public Optional<Organization> findByName(AccountId account, String name) {
    return rows.findByName(account, name).map(MAPPER::toRecord);
  }

  @Override
  public List<Organization> findAll(AccountId account, Collection<OrganizationId> ids) {
    return rows.findAll(account, ids.stream().map(OrganizationId::value).toList()).stream()
        .map(MAPPER::toRecord)
        .toList();
  }

  @Override
  public List<Organization> findAllByName(AccountId account, Collection<String> names) {
    return rows.findAllByName(account, names).stream().map(MAPPER::toRecord).toList();
  }

  @Override
  public Optional<Organization> findDefault(AccountId account) {
    return session.createSelectionQuery(
            "from OrganizationEntity where accountId = :account and isDefault = true order by id",
            OrganizationEntity.class)
        .setParameter("account", account.value())
        .setMaxResults(1)
        .uniqueResultOptional()
        .map(MAPPER::toRecord);
  }

  @Override
  public void insert(AccountId account, Organization organization) {
    rows.insert(MAPPER.toEntity(account.value(), organization));
  }

  @Override
  public void update(AccountId account, Organization organization) {
    rows.update(MAPPER.toEntity(account.value(), organization));
  }

  @Override
  public long count(AccountId account) {
    return rows.count(account);
  }

  @Override
  public List<Organization> list(AccountId account, @Nullable String name, @Nullable OrganizationId after, int limit) {
    @Nullable UUID afterId = after == null ? null : after.value();
    return rows.list(account, name, afterId, limit).stream().map(MAPPER::toRecord).toList();
  }
}
