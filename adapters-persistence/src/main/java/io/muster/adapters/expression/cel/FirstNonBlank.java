package io.muster.adapters.expression.cel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The first of the values, or of the texts of a list, that is not blank; a blank one when all are. */
final class FirstNonBlank implements MappingFunction {

  private static final int MOST = 8;

  @Override
  public Description description() {
    return Description.usage("firstNonBlank(a, b, …)")
        .with(Signature.takes(Description.TEXTS).gives(Description.TEXT))
        .describedAs(
            "The first of the values, or of the texts of a list, that is not blank; a blank one when all "
            + "are.")
        .example("firstNonBlank(user.displayName, user.userName)", "\"ada\"");
  }

  @Override
  public Object call(Call call) {
    Collection<?> candidates = call.size() == 1 ? call.list(0) : call.values();
    for (Object candidate : candidates) {
      if (!Blank.isBlank(candidate)) {
        return candidate;
      }
    }
    return call.size() == 1 ? call.nothing() : call.value(call.size() - 1);
  }

  @Override
  public List<Signature> signatures(List<StructShape> structs) {
    List<Signature> all = new ArrayList<>(description().signatures());
    for (int size = 2; size <= MOST; size++) {
      all.add(new Signature(Collections.nCopies(size, Description.SOME_TYPE), Description.SOME_TYPE, false));
    }
    return all;
  }
}
