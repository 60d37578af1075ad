package io.muster.adapters.expression.cel;

/** The letters from one position up to, but without, another, or to the end; what lies beyond the text is left out. */
final class Substring implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("substring(text, from, until)")
        .with(Signature.takes(Description.TEXT, Description.NUMBER).gives(Description.TEXT))
        .with(Signature.takes(Description.TEXT, Description.NUMBER, Description.NUMBER).gives(Description.TEXT))
        .describedAs(
            "The letters from one position up to, but without, another, or to the end; what lies beyond the "
            + "text is left out.")
        .example("substring(\"Amsterdam\", 0, 3)", "\"Ams\"");
  }

  @Override
  public Object call(Call call) {
    String text = call.text(0);
    int letters = text.codePointCount(0, text.length());
    int from = within(call.number(1), letters);
    int until = Math.max(from, call.size() > 2 ? within(call.number(2), letters) : letters);
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, until));
  }

  private static int within(long position, int letters) {
    return (int) Math.clamp(position, 0L, (long) letters);
  }
}
