package io.muster.application.lookahead;

import io.muster.application.port.Organizations;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.resource.Folding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The organizations of one account, each looked up once. */
public final class KnownOrganizations implements Organizations {

  private final Organizations organizations;
  private final AccountId account;
  private final Answers<OrganizationId, Organization> byId;
  private final Answers<String, Organization> byName;
  private final Answers<Boolean, Organization> theDefault;

  public KnownOrganizations(Organizations organizations, AccountId account) {
    this.organizations = organizations;
    this.account = account;
    this.byId = new Answers<>(account);
    this.byName = new Answers<>(account);
    this.theDefault = new Answers<>(account);
  }

  public void ask(Collection<OrganizationId> ids) {
    byId.ask(ids, open -> organizations.findAll(account, open).stream()
        .collect(Collectors.toMap(Organization::id, Function.identity())));
  }

  public void askNames(Collection<String> names) {
    byName.ask(names.stream().map(Folding::fold).toList(), open -> {
      Map<String, Organization> found = organizations.findAllByName(account, open).stream()
          .collect(Collectors.toMap(organization -> Folding.fold(organization.name()), Function.identity()));
      byId.ask(found.values().stream().map(Organization::id).toList(), _ -> found.values().stream()
          .collect(Collectors.toMap(Organization::id, Function.identity())));
      return found;
    });
  }

  public boolean knowsName(String name) {
    return byName.has(Folding.fold(name));
  }

  @Override
  public Optional<Organization> find(AccountId asked, OrganizationId id) {
    return byId.to(asked, id, () -> organizations.find(asked, id));
  }

  @Override
  public Optional<Organization> findForUpdate(AccountId asked, OrganizationId id) {
    throw Answers.writing();
  }

  @Override
  public Optional<Organization> findByName(AccountId asked, String name) {
    return byName.to(asked, Folding.fold(name), () -> organizations.findByName(asked, name));
  }

  @Override
  public List<Organization> findAll(AccountId asked, Collection<OrganizationId> ids) {
    ask(ids);
    return ids.stream().distinct().flatMap(id -> find(asked, id).stream()).toList();
  }

  @Override
  public List<Organization> findAllByName(AccountId asked, Collection<String> names) {
    askNames(names);
    return names.stream().flatMap(name -> findByName(asked, name).stream()).distinct().toList();
  }

  @Override
  public Optional<Organization> findDefault(AccountId asked) {
    return theDefault.to(asked, true, () -> organizations.findDefault(asked));
  }

  @Override
  public void insert(AccountId asked, Organization organization) {
    throw Answers.writing();
  }

  @Override
  public void update(AccountId asked, Organization organization) {
    throw Answers.writing();
  }

  @Override
  public long count(AccountId asked) {
    return organizations.count(asked);
  }

  @Override
  public List<Organization> list(AccountId asked, @Nullable String name, @Nullable OrganizationId after, int limit) {
    return organizations.list(asked, name, after, limit);
  }
}
