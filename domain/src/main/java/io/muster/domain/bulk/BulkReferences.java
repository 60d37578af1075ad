package io.muster.domain.bulk;

import io.muster.domain.bulk.BulkOperation.Change;
import io.muster.domain.bulk.BulkOperation.Create;
import io.muster.domain.bulk.BulkOperation.Delete;
import io.muster.domain.bulk.BulkOperation.Replace;
import io.muster.domain.bulk.BulkOperation.Unreadable;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * References to resources by their bulkId (RFC 7644 §3.7.2): "The service provider MUST replace the string
 * 'bulkId:qwerty' with the permanent resource id once created". A text is a reference when it is nothing else.
 */
public final class BulkReferences {

  private static final String PREFIX = "bulkId:";
  private static final int SHOWN = 64;

  private BulkReferences() {}

  /** The bulkIds that the operation refers to, each once. */
  public static Set<String> of(BulkOperation operation) {
    Set<String> found = new LinkedHashSet<>();
    BulkOperation.Target target = operation.target();
    if (target != null) {
      collect(Value.of(target.id()), found);
    }
    switch (operation) {
      case Create create -> collect(create.data(), found);
      case Replace replace -> collect(replace.data(), found);
      case Change change -> collect(change.data(), found);
      case Delete _ -> { }
      case Unreadable _ -> found.clear();
    }
    return found;
  }

  /** The text, or the id of the resource that it refers to. */
  public static String resolved(String text, UnaryOperator<String> idOf) {
    String bulkId = bulkId(text);
    return bulkId == null ? text : idOf.apply(bulkId);
  }

  /** The data with ids for references, wherever they stand. */
  public static Complex resolved(Complex data, UnaryOperator<String> idOf) {
    Map<String, Value> entries = new LinkedHashMap<>();
    data.entries().forEach((name, value) -> entries.put(name, resolved(value, idOf)));
    return new Complex(entries);
  }

  private static Value resolved(Value value, UnaryOperator<String> idOf) {
    return switch (value) {
      case Value.Text text -> Value.of(resolved(text.value(), idOf));
      case Many many -> new Many(many.values().stream().map(element -> resolved(element, idOf)).toList());
      case Complex complex -> resolved(complex, idOf);
      case Value.Bool _, Value.Number _, Value.Unassigned _ -> value;
    };
  }

  /**
   * The data as long as there is nothing yet that these bulkIds could stand for: whatever refers to them is left out, with
   * all the rest of that value.
   */
  public static Complex without(Complex data, Set<String> bulkIds) {
    Map<String, Value> entries = new LinkedHashMap<>();
    data.entries().forEach((name, value) -> {
      Value remaining = remaining(value, bulkIds, name.indexOf(':') >= 0);
      if (remaining != null) {
        entries.put(name, remaining);
      }
    });
    return new Complex(entries);
  }

  /** Null when nothing of the value remains; an extension's container is no value of its own, only what it holds is. */
  private static @Nullable Value remaining(Value value, Set<String> bulkIds, boolean container) {
    return switch (value) {
      case Value.Text text -> refers(text, bulkIds) ? null : text;
      case Many many -> new Many(many.values().stream()
          .map(element -> remaining(element, bulkIds, false)).filter(Objects::nonNull).toList());
      case Complex complex when !container
          && complex.entries().values().stream().anyMatch(part -> refers(part, bulkIds)) -> null;
      case Complex complex -> without(complex, bulkIds);
      case Value.Bool _, Value.Number _, Value.Unassigned _ -> value;
    };
  }

  /** How a bulkId is called in what a client reads. */
  public static String shown(String bulkId) {
    return "bulkId \"" + (bulkId.length() <= SHOWN ? bulkId : bulkId.substring(0, SHOWN) + "…") + "\"";
  }

  private static boolean refers(Value value, Set<String> bulkIds) {
    String bulkId = value instanceof Value.Text text ? bulkId(text.value()) : null;
    return bulkId != null && bulkIds.contains(bulkId);
  }

  private static void collect(Value value, Set<String> found) {
    switch (value) {
      case Value.Text text -> {
        String bulkId = bulkId(text.value());
        if (bulkId != null) {
          found.add(bulkId);
        }
      }
      case Many many -> many.values().forEach(element -> collect(element, found));
      case Complex complex -> complex.entries().values().forEach(part -> collect(part, found));
      case Value.Bool _, Value.Number _, Value.Unassigned _ -> { }
    }
  }

  private static @Nullable String bulkId(String text) {
    return text.startsWith(PREFIX) && text.length() > PREFIX.length() ? text.substring(PREFIX.length()) : null;
  }
}
