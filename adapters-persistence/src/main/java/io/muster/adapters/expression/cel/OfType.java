package io.muster.adapters.expression.cel;

import io.muster.domain.resource.Folding;
import java.util.List;

/**
 * What the first entry of that type holds, in any case; blank when there is none. An entry without a value of its
 * own, like an address, is given as a whole.
 */
final class OfType implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("ofType(list, type)")

        .describedAs(
            "What the first entry of that type holds, in any case; blank when there is none. An entry "
            + "without a value of its own, like an address, is given as a whole.")
        .example("ofType(user.emails, \"work\")", "\"ada@example.com\"");
  }

  @Override
  public Object call(Call call) {
    String type = Folding.fold(call.text(1).strip());
    return EntryOfList.find(call, entry -> Folding.fold(entry.text("type")).equals(type));
  }

  @Override
  public List<Signature> signatures(List<StructShape> structs) {
    return EntryOfList.signatures(structs, "type", List.of(Description.TEXT));
  }
}
