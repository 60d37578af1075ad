package io.muster.adapters.expression.cel;

import java.util.ArrayList;
import java.util.List;

/** The parts of the text between the separators; a blank text has none. */
final class Split implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("split(text, separator)")
        .with(Signature.takes(Description.TEXT, Description.TEXT).gives(Description.TEXTS))
        .describedAs("The parts of the text between the separators; a blank text has none.")
        .example("split(\"Sales/EMEA\", \"/\")", "[\"Sales\", \"EMEA\"]");
  }

  @Override
  public Object call(Call call) {
    String text = call.text(0);
    String separator = call.text(1);
    if (text.isBlank() || separator.isEmpty()) {
      return text.isBlank() ? List.of() : List.of(text);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    parts.add(text.substring(from));
    return parts;
  }
}
