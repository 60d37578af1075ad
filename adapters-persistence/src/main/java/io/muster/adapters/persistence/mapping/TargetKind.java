package io.muster.adapters.persistence.mapping;

import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.mapping.Target;
import java.util.UUID;

/** How the kind of a target is written down. */
enum TargetKind {
  PERSON,
  ORGANIZATION,
  SITE;

  static TargetKind of(Target target) {
    return switch (target) {
      case Target.ToPerson _ -> PERSON;
      case Target.ToOrganization _ -> ORGANIZATION;
      case Target.ToSite _ -> SITE;
    };
  }

  static UUID idOf(Target target) {
    return switch (target) {
      case Target.ToPerson(PersonId id) -> id.value();
      case Target.ToOrganization(OrganizationId id) -> id.value();
      case Target.ToSite(SiteId id) -> id.value();
    };
  }

  Target target(UUID id) {
    return switch (this) {
      case PERSON -> new Target.ToPerson(new PersonId(id));
      case ORGANIZATION -> new Target.ToOrganization(new OrganizationId(id));
      case SITE -> new Target.ToSite(new SiteId(id));
    };
  }
}
