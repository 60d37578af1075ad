package io.muster.domain.validation;

import io.muster.domain.resource.Resource;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.Uniqueness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A value that no other resource of the same type may have (RFC 7643 §7, uniqueness). {@code global} is kept within the
 * account like {@code server}: what another customer has is nobody's business.
 */
public record UniqueValue(AttributePath path, Value value) {

  /** All of a resource; a value may come up more than once. */
  public static List<UniqueValue> of(Resource resource) {
    List<UniqueValue> found = new ArrayList<>();
    ResourceType type = resource.type();
    type.schemas().forEach(schema -> {
      boolean extension = schema != type.schema();
      Value data = extension ? resource.attributes().get(schema.urn()) : resource.attributes();
      if (data instanceof Complex attributes) {
        collect(schema, extension, attributes, found);
      }
    });
    return found;
  }

  private static void collect(Schema schema, boolean extension, Complex data, List<UniqueValue> found) {
    schema.attributes().forEach(attribute -> {
      AttributePath path = new AttributePath(schema, extension, attribute, null);
      each(data.get(attribute.name()), value -> {
        add(path, value, found);
        if (value instanceof Complex parts) {
          attribute.subAttributes().forEach(part ->
              each(parts.get(part.name()), partial -> add(path.withSub(part), partial, found)));
        }
      });
    });
  }

  private static void add(AttributePath path, Value value, List<UniqueValue> found) {
    if (path.leaf().uniqueness() != Uniqueness.NONE) {
      found.add(new UniqueValue(path, value));
    }
  }

  private static void each(@Nullable Value value, Consumer<Value> action) {
    if (value instanceof Many many) {
      many.values().forEach(action);
    } else if (value != null) {
      action.accept(value);
    }
  }
}
