package io.muster.adapters.console;

import io.muster.application.directory.GetOrganization;
import io.muster.application.directory.GetPerson;
import io.muster.application.directory.GetSite;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonField;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.resource.Value.Complex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the records are called that explanations and people name by their identifiers, as far as they are still there. */
@Component
class RecordNames {

  private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Map<String, Naming> namings;

  private interface Naming {
    @Nullable String of(Administrator administrator, UUID id);
  }

  RecordNames(GetOrganization getOrganization, GetSite getSite, GetPerson getPerson) {
    namings = Map.of(
        PersonField.ORGANIZATION.wireName(),
        (administrator, id) -> getOrganization.get(administrator, new OrganizationId(id)).organization().name(),
        PersonField.SITE.wireName(), (administrator, id) -> getSite.get(administrator, new SiteId(id)).name(),
        PersonField.MANAGER.wireName(),
        (administrator, id) -> getPerson.get(administrator, new PersonId(id)).person().name());
  }

  /** By their identifiers; each is looked up once. */
  Map<String, String> in(Administrator administrator, List<Field> fields, @Nullable Complex... people) {
    Map<String, String> names = new HashMap<>();
    namings.forEach((field, naming) -> Stream.concat(changed(fields, field), held(people, field))
        .filter(id -> id.matches(UUID_FORM))
        .distinct()
        .forEach(id -> put(names, id, found -> naming.of(administrator, found))));
    return names;
  }

  private static Stream<String> changed(List<Field> fields, String name) {
    return fields.stream()
        .filter(field -> field.field().equals(name) && field.change() != null)
        .flatMap(field -> field.change() == null
            ? Stream.empty() : Stream.of(field.change().before(), field.change().after()))
        .flatMap(Stream::ofNullable);
  }

  private static Stream<String> held(@Nullable Complex[] people, String field) {
    return Stream.of(people).flatMap(person -> Stream.ofNullable(person == null ? null : person.text(field)));
  }

  private static void put(Map<String, String> names, String id, Function<UUID, @Nullable String> naming) {
    try {
      String name = naming.apply(UUID.fromString(id));
      if (name != null) {
        names.put(id, name);
      }
    } catch (Refusal refusal) {
      if (refusal.reason() != Refusal.Reason.NOT_FOUND) {
        throw refusal;
      }
    }
  }
}
