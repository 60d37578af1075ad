package io.muster.adapters.expression.cel;

import java.util.Locale;

/** The text in capital letters. */
final class Upper implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("upper(text)")
        .with(Signature.takes(Description.TEXT).gives(Description.TEXT))
        .describedAs("The text in capital letters.")
        .example("upper(\"nl\")", "\"NL\"");
  }

  @Override
  public Object call(Call call) {
    return call.text(0).toUpperCase(Locale.ROOT);
  }
}
