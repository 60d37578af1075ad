package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The organizations of every account; names are unique within an account, in any case. */
public interface Organizations {

  Optional<Organization> find(AccountId account, OrganizationId id);

  /** Like {@link #find}; nobody else can change the organization until the transaction ends. */
  Optional<Organization> findForUpdate(AccountId account, OrganizationId id);

  Optional<Organization> findByName(AccountId account, String name);

  /** Those of {@code ids} that exist, in no particular order. */
  List<Organization> findAll(AccountId account, Collection<OrganizationId> ids);

  /** Those with one of these names, in any case. */
  List<Organization> findAllByName(AccountId account, Collection<String> names);

  /** Where people belong who belong nowhere else. */
  Optional<Organization> findDefault(AccountId account);

  /** Refuses with {@code UNIQUENESS} when the name is taken, and with {@code CONFLICT} a second default. */
  void insert(AccountId account, Organization organization);

  /** Refuses like {@link #insert}. */
  void update(AccountId account, Organization organization);

  long count(AccountId account);

  /** In the order of their identifiers, at most {@code limit}, those after {@code after} when it is given. */
  List<Organization> list(AccountId account, @Nullable String name, @Nullable OrganizationId after, int limit);
}
