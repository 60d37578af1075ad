package io.muster.adapters.expression.cel;

import io.muster.domain.directory.EmailAddress;

/** Whether the text is an email address. */
final class IsEmail implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("isEmail(text)")
        .with(Signature.takes(Description.TEXT).gives(Description.FLAG))
        .describedAs("Whether the text is an email address.")
        .example("isEmail(\"ada@example.com\")", "true");
  }

  @Override
  public Object call(Call call) {
    return EmailAddress.isOne(call.text(0).strip());
  }
}
