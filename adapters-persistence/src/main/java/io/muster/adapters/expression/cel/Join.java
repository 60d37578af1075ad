package io.muster.adapters.expression.cel;

/** The texts of the list one after the other, with the separator between them; blank ones are left out. */
final class Join implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("join(list, separator)")
        .with(Signature.takes(Description.TEXTS, Description.TEXT).gives(Description.TEXT))
        .describedAs(
            "The texts of the list one after the other, with the separator between them; blank ones are left "
            + "out.")
        .example("join([\"Ada\", \"\", \"Lovelace\"], \" \")", "\"Ada Lovelace\"");
  }

  @Override
  public Object call(Call call) {
    Output output = new Output(call.limits());
    String separator = "";
    for (String text : call.texts(0)) {
      if (!text.isBlank()) {
        output.append(separator).append(text);
        separator = call.text(1);
      }
    }
    return output.toString();
  }
}
