package io.muster.application.port;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Organizations in memory. */
public final class InMemoryOrganizations implements Organizations, InMemoryStore {

  private final NamedRecords<Organization> rows = new NamedRecords<>(Organization::id, Organization::name);

  @Override
  public Optional<Organization> find(AccountId account, OrganizationId id) {
    return rows.find(account, id);
  }

  @Override
  public Optional<Organization> findForUpdate(AccountId account, OrganizationId id) {
    return find(account, id);
  }

  @Override
  public Optional<Organization> findByName(AccountId account, String name) {
    return rows.findByName(account, name);
  }

  @Override
  public List<Organization> findAll(AccountId account, Collection<OrganizationId> ids) {
    return ids.stream().distinct().flatMap(id -> find(account, id).stream()).toList();
  }

  @Override
  public List<Organization> findAllByName(AccountId account, Collection<String> names) {
    return names.stream().flatMap(name -> findByName(account, name).stream()).distinct().toList();
  }

  @Override
  public Optional<Organization> findDefault(AccountId account) {
    return rows.in(account).filter(Organization::isDefault).findFirst();
  }

  @Override
  public void insert(AccountId account, Organization organization) {
    if (organization.isDefault()
        && findDefault(account).filter(other -> !other.id().equals(organization.id())).isPresent()) {
      throw Refusal.conflict("Another organization is the default.");
    }
    rows.put(account, organization);
  }

  @Override
  public void update(AccountId account, Organization organization) {
    insert(account, organization);
  }

  @Override
  public long count(AccountId account) {
    return rows.in(account).count();
  }

  @Override
  public List<Organization> list(AccountId account, @Nullable String name, @Nullable OrganizationId after, int limit) {
    return rows.list(account, name, after, limit);
  }

  @Override
  public Runnable snapshot() {
    return rows.snapshot();
  }
}
