package io.muster.adapters.expression.cel;

/** Only the digits of the text. */
final class Digits implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("digits(text)")
        .with(Signature.takes(Description.TEXT).gives(Description.TEXT))
        .describedAs("Only the digits of the text.")
        .example("digits(\"+31 (20) 123-45\")", "\"312012345\"");
  }

  @Override
  public Object call(Call call) {
    StringBuilder digits = new StringBuilder();
    call.text(0).codePoints()
        .map(letter -> Character.digit(letter, 10))
        .filter(digit -> digit >= 0)
        .forEach(digits::append);
    return digits.toString();
  }
}
