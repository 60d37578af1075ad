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
    Directory.ManagerFound answer = value.isEmpty()
        ? new Directory.ManagerFound.NotFound("no user was named")
        : call.directory().managerNamed(value);
    return switch (answer) {
      case Directory.ManagerFound.Found found -> {
        call.note(found.person().toString(), "");
        yield new Reference(ReferenceShape.PERSON, found.person().toString(), found.disabled());
      }
      case Directory.ManagerFound.NotFound none -> {
        call.note(null, none.reason());
        yield ReferenceShape.PERSON.nobody();
      }
    };
  }

  @Override
  public boolean isFor(MappingKind kind) {
    return kind == MappingKind.USER;
  }
}
