package io.muster.adapters.expression.cel;

import java.util.Optional;

/** The enabled site of that name, in any case; none when there is none. */
final class SiteNamed implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("site(name)")
        .with(Signature.takes(Description.TEXT).gives(ReferenceShape.SITE.type()))
        .describedAs("The enabled site of that name, in any case; none when there is none.")
        .example("site(enterprise.site)", "the site");
  }

  @Override
  public Object call(Call call) {
    String name = call.text(0).strip();
    Optional<String> id = name.isEmpty()
        ? Optional.empty()
        : call.directory().siteNamed(name).map(Object::toString);
    call.note(id.orElse(null), name.isEmpty() ? "no name was given" : "no enabled site has that name");
    return ReferenceShape.SITE.to(id.orElse(""));
  }
}
