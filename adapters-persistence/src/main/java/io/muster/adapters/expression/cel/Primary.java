package io.muster.adapters.expression.cel;

import java.util.List;

/**
 * What the entry that is marked primary holds; blank when none is. An entry without a value of its own, like an
 * address, is given as a whole.
 */
final class Primary implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("primary(list)")

        .describedAs(
            "What the entry that is marked primary holds; blank when none is. An entry without a value of "
            + "its own, like an address, is given as a whole.")
        .example("primary(user.emails)", "\"ada@example.com\"");
  }

  @Override
  public Object call(Call call) {
    return EntryOfList.find(call, entry -> entry.is("primary"));
  }

  @Override
  public List<Signature> signatures(List<StructShape> structs) {
    return EntryOfList.signatures(structs, "primary", List.of());
  }
}
