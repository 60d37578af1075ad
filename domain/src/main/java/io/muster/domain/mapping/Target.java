package io.muster.domain.mapping;

import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;

/** The account's record that a SCIM resource is linked to. */
public sealed interface Target {

  record ToPerson(PersonId person) implements Target {}

  record ToOrganization(OrganizationId organization) implements Target {}

  record ToSite(SiteId site) implements Target {}
}
