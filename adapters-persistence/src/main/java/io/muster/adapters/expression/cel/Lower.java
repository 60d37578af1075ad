package io.muster.adapters.expression.cel;

import java.util.Locale;

/** The text in small letters. */
final class Lower implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("lower(text)")
        .with(Signature.takes(Description.TEXT).gives(Description.TEXT))
        .describedAs("The text in small letters.")
        .example("lower(\"Ada@Example.COM\")", "\"ada@example.com\"");
  }

  @Override
  public Object call(Call call) {
    return call.text(0).toLowerCase(Locale.ROOT);
  }
}
