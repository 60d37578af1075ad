package io.muster.adapters.scim.dialect;

import io.muster.domain.Refusal;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.core.GroupSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operations that remove the values of a multi-valued attribute that a client lists, and no others. */
final class Removals {

  /** A comparison of value and one of type, joined, and joined to the next. */
  private static final int NODES_EACH = 4;

  private Removals() {}

  /** Empty when one of the values listed cannot be told from others; refused when none is listed at all. */
  static Optional<List<RawOperation>> of(AttributePath path, List<Value> listed, FilterLimits limits) {
    if (listed.isEmpty()) {
      throw Refusal.invalidValue("An operation \"remove\" with an empty list removes nothing from " + path
          + "; to remove all of it, leave out \"value\".");
    }
    List<String> conditions = new ArrayList<>();
    for (Value value : listed) {
      condition(path, value).ifPresent(conditions::add);
    }
    return conditions.size() == listed.size() ? Optional.of(operations(path, conditions, limits)) : Optional.empty();
  }

  /** As few operations as the limits of filters allow. */
  private static List<RawOperation> operations(AttributePath path, List<String> conditions, FilterLimits limits) {
    List<RawOperation> operations = new ArrayList<>();
    StringBuilder filter = new StringBuilder();
    int joined = 0;
    for (String condition : conditions) {
      boolean full = (joined + 1) * NODES_EACH > limits.maxNodes()
          || path.toString().length() + filter.length() + condition.length() + 6 > limits.maxLength();
      if (joined > 0 && full) {
        operations.add(removal(path, filter));
        filter.setLength(0);
        joined = 0;
      }
      filter.append(joined++ == 0 ? "" : " or ").append(condition);
    }
    operations.add(removal(path, filter));
    return operations;
  }

  private static RawOperation removal(AttributePath path, CharSequence filter) {
    return new RawOperation("remove", path + "[" + filter + "]", null);
  }

  /** What makes two values the same one: RFC 7643 §2.4, their value and type; a member is what its id says. */
  private static Optional<String> condition(AttributePath path, Value listed) {
    return switch (listed) {
      case Value.Text(String text) when !path.attribute().isComplex() && !text.isEmpty() ->
          Optional.of("value eq " + FilterText.quoted(text));
      case Complex complex when path.attribute().isComplex() -> condition(path, complex);
      case Value.Text _, Complex _, Value.Many _, Value.Bool _, Value.Number _, Value.Unassigned _ -> Optional.empty();
    };
  }

  private static Optional<String> condition(AttributePath path, Complex listed) {
    String value = listed.text("value");
    if (value == null || value.isEmpty() || path.attribute().subAttribute("value").isEmpty()) {
      return Optional.empty();
    }
    String type = path.attribute() == GroupSchema.MEMBERS || path.attribute().subAttribute("type").isEmpty()
        ? null
        : listed.text("type");
    return Optional.of("value eq " + FilterText.quoted(value)
        + (type == null ? "" : " and type eq " + FilterText.quoted(type)));
  }
}
