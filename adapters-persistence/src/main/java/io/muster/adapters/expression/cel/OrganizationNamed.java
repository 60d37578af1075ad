package io.muster.adapters.expression.cel;

import java.util.Optional;

/** The enabled organization of that name, in any case; none when there is none. */
final class OrganizationNamed implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("organization(name)")
        .with(Signature.takes(Description.TEXT).gives(ReferenceShape.ORGANIZATION.type()))
        .describedAs("The enabled organization of that name, in any case; none when there is none.")
        .example("organization(enterprise.organization)", "the organization");
  }

  @Override
  public Object call(Call call) {
    String name = call.text(0).strip();
    Optional<String> id = name.isEmpty()
        ? Optional.empty()
        : call.directory().organizationNamed(name).map(Object::toString);
    call.note(id.orElse(null), name.isEmpty() ? "no name was given" : "no enabled organization has that name");
    return ReferenceShape.ORGANIZATION.to(id.orElse(""));
  }
}
