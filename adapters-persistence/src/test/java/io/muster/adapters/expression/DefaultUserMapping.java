package io.muster.adapters.expression;

import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.FakeDirectory;
import io.muster.domain.mapping.MappingInput;
import io.muster.domain.mapping.MappingResult;
import io.muster.domain.mapping.UserDocument;
import io.muster.domain.mapping.UserMapping;
import io.muster.domain.resource.ResourceId;
import java.util.Objects;
import java.util.UUID;

/** What the tests of the default mapping share: the mapping as shipped, a user, a person, and how they are mapped. */
abstract class DefaultUserMapping {

  static final UserMapping MAPPING = ShippedMappings.users();
  static final ResourceId USER = new ResourceId(new UUID(1, 1));
  static final PersonId PERSON = new PersonId(new UUID(2, 2));
  static final PersonId BOSS = new PersonId(new UUID(2, 3));
  static final OrganizationId SALES = new OrganizationId(new UUID(3, 1));
  static final OrganizationId SUPPORT = new OrganizationId(new UUID(3, 2));
  static final SiteId DELFT = new SiteId(new UUID(4, 1));
  static final SiteId OSLO = new SiteId(new UUID(4, 2));
  static final Person BOB =
      Person.unknown(PERSON).edit().primaryEmail("bob@example.com").name("Bob").person();

  final FakeDirectory directory = new FakeDirectory();

  MappingResult create(UserDocument user) {
    return MAPPING.create(input(user), PERSON);
  }

  MappingResult update(UserDocument user, Person current) {
    return MAPPING.update(input(user), current);
  }

  MappingInput input(UserDocument user) {
    return new MappingInput(USER, user.document(), false, directory);
  }

  static Person person(MappingResult result) {
    return Objects.requireNonNull(result.person(), String.valueOf(result.problem()));
  }

  static Field field(MappingResult result, String name) {
    return result.explanation().fields().stream().filter(it -> it.field().equals(name)).findFirst().orElseThrow();
  }
}
