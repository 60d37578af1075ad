package io.muster.application.directory;

import io.muster.application.port.Mappings;
import io.muster.application.port.Memberships;
import io.muster.application.port.Resources;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target.ToPerson;
import io.muster.domain.resource.ResourceId;
import java.util.Optional;

/** What clients provisioned, and what became of it. */
public record ScimRecords(Resources resources, Memberships memberships, Mappings mappings) {

  /** The person that a SCIM user is linked to, tombstoned users included. */
  Optional<PersonId> personOf(AccountId account, ResourceId user) {
    return mappings.statusOf(account, user).flatMap(ScimRecords::personOf);
  }

  static Optional<PersonId> personOf(MappingStatus status) {
    return status.target() instanceof ToPerson(PersonId person) ? Optional.of(person) : Optional.empty();
  }
}
