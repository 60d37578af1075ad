package io.muster.adapters.expression.cel;

import dev.cel.common.values.CelValue;
import dev.cel.common.values.NullValue;
import java.util.Collection;
import java.util.Map;

/** Whether there is nothing in it: a blank text, an empty list or object, a record that was not found, a null. */
final class Blank implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("blank(value)")
        .with(Signature.takes(Description.ANYTHING).gives(Description.FLAG))
        .describedAs(
            "Whether there is nothing in it: a blank text, an empty list or object, a record that was not "
            + "found, a null.")
        .example("blank(user.title)", "true");
  }

  @Override
  public Object call(Call call) {
    return isBlank(call.value(0));
  }

  static boolean isBlank(Object value) {
    return switch (value) {
      case String text -> text.isBlank();
      case Collection<?> list -> list.isEmpty();
      case CelValue known -> known == NullValue.NULL_VALUE || known.isZeroValue();
      case Map<?, ?> object -> object.isEmpty();
      default -> false;
    };
  }
}
