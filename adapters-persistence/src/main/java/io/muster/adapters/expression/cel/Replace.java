package io.muster.adapters.expression.cel;

/** The text with every occurrence of one text replaced by another. */
final class Replace implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("replace(text, this, that)")
        .with(Signature.takes(Description.TEXT, Description.TEXT, Description.TEXT).gives(Description.TEXT))
        .describedAs("The text with every occurrence of one text replaced by another.")
        .example("replace(\"a-b-c\", \"-\", \" \")", "\"a b c\"");
  }

  @Override
  public Object call(Call call) {
    String text = call.text(0);
    String old = call.text(1);
    if (old.isEmpty()) {
      return text;
    }
    Output output = new Output(call.limits());
    int from = 0;
    for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, from)) {
      output.append(text, from, at).append(call.text(2));
      from = at + old.length();
    }
    return output.append(text, from, text.length()).toString();
  }
}
