package io.muster.adapters.expression.cel;

import io.muster.domain.mapping.Directory;
import io.muster.domain.mapping.MappingKind;

/** The person of the SCIM user with that id; none when there is none. */
final class PersonOfUser implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("person(scim_user_id)")
        .with(Signature.takes(Description.TEXT).gives(ReferenceShape.PERSON.type()))
        .describedAs("The person of the SCIM user with that id; none when there is none.")
        .example("person(enterprise.manager.value)", "the person");
  }

  @Override
  public Object call(Call call) {
    String value = call.text(0).strip();
    return value.isEmpty() ? ReferenceShape.PERSON.nobody() : personOf(value, call);
  }

  private static Reference personOf(String value, Call call) {
    return switch (call.directory().managerNamed(value)) {
      case Directory.ManagerFound.Found found -> {
        call.found(found.person().toString());
        yield new Reference(ReferenceShape.PERSON, found.person().toString(), found.disabled());
      }
      case Directory.ManagerFound.NotFound none -> {
        call.missed(none.reason());
        yield ReferenceShape.PERSON.nobody();
      }
    };
  }

  @Override
  public boolean isFor(MappingKind kind) {
    return kind == MappingKind.USER;
  }
}
