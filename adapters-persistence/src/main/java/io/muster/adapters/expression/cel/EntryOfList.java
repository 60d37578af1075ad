package io.muster.adapters.expression.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a multi-valued attribute (RFC 7643 §2.4): what it holds is its {@code value}, if that is a text, or else
 * the entry itself.
 */
final class EntryOfList {

  private static final String VALUE = "value";

  private final Object entry;

  private EntryOfList(Object entry) {
    this.entry = entry;
  }

  static Object find(Call call, Predicate<EntryOfList> condition) {
    return call.list(0).stream()
        .map(EntryOfList::new)
        .filter(condition)
        .findFirst()
        .map(EntryOfList::held)
        .orElseGet(call::nothing);
  }

  /** For lists of every kind of entry that has such a part. */
  static List<Signature> signatures(List<StructShape> structs, String part, List<CelType> more) {
    return structs.stream()
        .filter(struct -> struct.type().name().startsWith(StructShape.ENTRY_OF) && struct.fields().containsKey(part))
        .map(struct -> {
          List<CelType> takes = new ArrayList<>(List.of(ListType.create(struct.type())));
          takes.addAll(more);
          boolean hasValue = struct.fields().get(VALUE) == PlainShape.TEXT;
          return new Signature(takes, hasValue ? Description.TEXT : struct.type(), false);
        })
        .toList();
  }

  boolean is(String part) {
    return Boolean.TRUE.equals(part(part));
  }

  String text(String part) {
    return part(part) instanceof String text ? text : "";
  }

  private Object held() {
    return part(VALUE) instanceof String text ? text : entry;
  }

  private @Nullable Object part(String name) {
    return switch (entry) {
      case StructObject object -> object.shape().fields().containsKey(name) ? object.select(name) : null;
      case Map<?, ?> object -> object.get(name);
      default -> null;
    };
  }
}
