package io.muster.adapters.expression.cel;

import dev.cel.common.values.NullValue;
import io.muster.domain.mapping.ExpressionFailure;
import java.util.List;
import java.util.Map;

/**
 * {@code list[position]} and {@code object["name"]}: stands in for CEL's, which fails where an object has no such
 * name.
 */
final class Index {

  static final String FUNCTION = "_[_]";

  private Index() {}

  static Object at(Object container, Object index) {
    return switch (container) {
      case List<?> list when index instanceof Number position -> at(list, position);
      case Map<?, ?> object -> {
        Object found = object.get(index);
        yield found == null ? NullValue.NULL_VALUE : found;
      }
      case NullValue none -> none;
      default -> throw new ExpressionFailure("[…] reads from a list or an object, and got something else");
    };
  }

  private static Object at(List<?> list, Number position) {
    double at = position.doubleValue();
    if (at != Math.rint(at) || at < 0 || at >= list.size()) {
      throw new ExpressionFailure("a list has no entry at that position");
    }
    return list.get((int) at);
  }
}
