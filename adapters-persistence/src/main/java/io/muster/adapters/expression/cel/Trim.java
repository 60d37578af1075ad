package io.muster.adapters.expression.cel;

/** The text without blanks around it. */
final class Trim implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("trim(text)")
        .with(Signature.takes(Description.TEXT).gives(Description.TEXT))
        .describedAs("The text without blanks around it.")
        .example("trim(\"  Ada \")", "\"Ada\"");
  }

  @Override
  public Object call(Call call) {
    return call.text(0).strip();
  }
}
