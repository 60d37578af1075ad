package io.muster.domain.mapping;

import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a mapping asks about the account's own records while it maps one SCIM user. */
public interface Directory {

  /** The enabled organization of that name, in any case. */
  Optional<OrganizationId> organizationNamed(String name);

  /** The enabled site of that name, in any case. */
  Optional<SiteId> siteNamed(String name);

  Optional<OrganizationId> defaultOrganization();

  /** The groups that the user is in: those it is in directly before the others, and the oldest first. */
  List<Group> groups();

  /** The person of the SCIM user that an enterprise {@code manager.value} names. */
  ManagerFound managerNamed(String value);

  /** Whether some person of the account has that primary email, in any case. */
  boolean isPrimaryEmail(String email);

  /** The name of the account. */
  String accountName();

  /** A group of the user, and the enabled record that it stands for. */
  record Group(
      ResourceId id,
      String display,
      boolean direct,
      @Nullable OrganizationId organization,
      @Nullable SiteId site) {}

  /** What the search for a manager found. */
  sealed interface ManagerFound {

    record Found(PersonId person, boolean disabled) implements ManagerFound {}

    /** {@code reason} tells why, as a sentence without its full stop. */
    record NotFound(String reason) implements ManagerFound {}
  }
}
