package io.muster.adapters.expression.cel;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Text;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference to one of the account's own records. Each kind is a type of its own, so that a site never becomes an
 * organization. Its name holds a blank: no expression can speak of the type itself.
 */
enum ReferenceShape implements Shape {
  ORGANIZATION("an organization", Map.of("id", SimpleType.STRING)),
  SITE("a site", Map.of("id", SimpleType.STRING)),
  PERSON("a person", Map.of("id", SimpleType.STRING, "disabled", SimpleType.BOOL));

  private final StructType type;

  ReferenceShape(String typeName, Map<String, CelType> fields) {
    type = StructType.create(
        typeName, ImmutableSet.copyOf(fields.keySet()), name -> Optional.ofNullable(fields.get(name)));
  }

  @Override
  public StructType type() {
    return type;
  }

  @Override
  public Object read(@Nullable Value value) {
    return value instanceof Text text ? to(text.value()) : nobody();
  }

  Reference to(String id) {
    return new Reference(this, id, false);
  }

  /** A blank reference. */
  Reference nobody() {
    return to("");
  }
}
