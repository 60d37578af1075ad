package io.muster.adapters.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.Site;
import io.muster.domain.resource.Resource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another record as a field shows it; a list shows the identifier alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reference(UUID id, @Nullable String name, @Nullable String primaryEmail) {

  static @Nullable Reference to(@Nullable Organization organization) {
    return organization == null ? null : new Reference(organization.id().value(), organization.name(), null);
  }

  static @Nullable Reference to(@Nullable Site site) {
    return site == null ? null : new Reference(site.id().value(), site.name(), null);
  }

  static @Nullable Reference to(@Nullable Person person) {
    return person == null ? null : new Reference(person.id().value(), person.name(), person.primaryEmail());
  }

  static Reference toGroup(Resource group) {
    return new Reference(group.id().value(), group.attributes().text("displayName"), null);
  }

  static @Nullable Reference to(@Nullable UUID id) {
    return id == null ? null : new Reference(id, null, null);
  }
}
