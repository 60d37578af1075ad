package io.muster.adapters.expression.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The first entry of the list; a blank one when it is empty. */
final class First implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("first(list)")

        .describedAs("The first entry of the list; a blank one when it is empty.")
        .example("first(user.emails).value", "\"ada@example.com\"");
  }

  @Override
  public Object call(Call call) {
    Collection<?> list = call.list(0);
    return list.isEmpty() ? call.nothing() : list.iterator().next();
  }

  @Override
  public List<Signature> signatures(List<StructShape> structs) {
    Stream<CelType> plain = Stream.of(
        SimpleType.STRING, SimpleType.BOOL, SimpleType.INT, SimpleType.DOUBLE, OpenShape.TYPE, Description.TEXTS);
    Stream<CelType> known = Stream.concat(
        structs.stream().map(StructShape::type), Stream.of(ReferenceShape.values()).map(ReferenceShape::type));
    return Stream.concat(plain, known)
        .map(type -> new Signature(List.of(ListType.create(type)), type, false))
        .toList();
  }
}
