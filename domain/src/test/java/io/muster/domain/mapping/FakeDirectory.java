package io.muster.domain.mapping;

import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.resource.ResourceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account around a user, as a test wants it; everything is looked up by the exact text. */
public final class FakeDirectory implements Directory {

  public final Map<String, OrganizationId> organizations = new HashMap<>();
  public final Map<String, SiteId> sites = new HashMap<>();
  public final Map<String, ManagerFound> managers = new HashMap<>();
  public final Set<String> primaryEmails = new HashSet<>();
  public @Nullable OrganizationId defaultOrganization;
  public @Nullable OrganizationId groupOrganization;
  public @Nullable SiteId groupSite;

  @Override
  public Optional<OrganizationId> organizationNamed(String name) {
    return Optional.ofNullable(organizations.get(name));
  }

  @Override
  public Optional<SiteId> siteNamed(String name) {
    return Optional.ofNullable(sites.get(name));
  }

  @Override
  public Optional<OrganizationId> defaultOrganization() {
    return Optional.ofNullable(defaultOrganization);
  }

  @Override
  public List<Group> groups() {
    return groupOrganization == null && groupSite == null
        ? List.of()
        : List.of(new Group(new ResourceId(new UUID(5, 1)), "a group", true, groupOrganization, groupSite));
  }

  @Override
  public ManagerFound managerNamed(String value) {
    return managers.getOrDefault(value, new ManagerFound.NotFound("nobody has that name"));
  }

  @Override
  public boolean isPrimaryEmail(String email) {
    return primaryEmails.contains(email);
  }

  @Override
  public String accountName() {
    return "acme";
  }

  public static ManagerFound enabled(PersonId person) {
    return new ManagerFound.Found(person, false);
  }

  public static ManagerFound disabled(PersonId person) {
    return new ManagerFound.Found(person, true);
  }
}
