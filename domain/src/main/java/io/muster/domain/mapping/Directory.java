package io.muster.domain.mapping;

import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import java.util.Optional;

/** What a mapping asks about the account's own records while it maps one SCIM user. */
public interface Directory {

  /** The enabled organization of that name, in any case. */
  Optional<OrganizationId> organizationNamed(String name);

  /** The enabled site of that name, in any case. */
  Optional<SiteId> siteNamed(String name);

  Optional<OrganizationId> defaultOrganization();

  /** The enabled organization that the user's first group of that kind stands for. */
  Optional<Classified<OrganizationId>> organizationByGroup();

  /** The enabled site that the user's first group of that kind stands for. */
  Optional<Classified<SiteId>> siteByGroup();

  /** The person of the SCIM user that an enterprise {@code manager.value} names. */
  ManagerFound managerNamed(String value);

  /** Whether some person of the account has that primary email, in any case. */
  boolean isPrimaryEmail(String email);

  /** A record, and the name of the group that stands for it. */
  record Classified<T>(T record, String group) {}

  /** What the search for a manager found. */
  sealed interface ManagerFound {

    record Found(PersonId person, boolean disabled) implements ManagerFound {}

    /** {@code reason} tells why, as a sentence without its full stop. */
    record NotFound(String reason) implements ManagerFound {}
  }
}
