package io.muster.domain.mapping;

import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;

/** The account's record that a SCIM resource is linked to. */
public sealed interface Target {

  /** Whether it is a record of that kind. */
  default boolean isOf(RecordKind kind) {
    return switch (this) {
      case ToPerson _ -> false;
      case ToOrganization _ -> kind == RecordKind.ORGANIZATION;
      case ToSite _ -> kind == RecordKind.SITE;
    };
  }

  record ToPerson(PersonId person) implements Target {}

  record ToOrganization(OrganizationId organization) implements Target {}

  record ToSite(SiteId site) implements Target {}
}
