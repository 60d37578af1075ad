package io.muster.adapters.expression.cel;

import io.muster.domain.resource.Folding;
import java.util.HashSet;
import java.util.Set;

/** The texts of the list without blank and repeated ones; of those that differ in case only the first stays. */
final class Distinct implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("distinct(list)")
        .with(Signature.takes(Description.TEXTS).gives(Description.TEXTS))
        .describedAs(
            "The texts of the list without blank and repeated ones; of those that differ in case only the "
            + "first stays.")
        .example("distinct([\"a@x.org\", \"A@X.org\", \"\"])", "[\"a@x.org\"]");
  }

  @Override
  public Object call(Call call) {
    Set<String> seen = new HashSet<>();
    return call.texts(0).stream().filter(text -> !text.isBlank() && seen.add(Folding.fold(text))).toList();
  }
}
