package io.muster.adapters.expression.cel;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.StructType;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributeSet;
import io.muster.domain.schema.Returned;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object whose fields are known. The name of its type is how messages speak of one; it holds a blank, so that no
 * expression can speak of the type itself.
 */
final class StructShape implements Shape {

  static final String ENTRY_OF = "an entry of ";

  private final Map<String, Shape> fields;
  private final StructType type;

  StructShape(String typeName, Map<String, Shape> fields) {
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    type = StructType.create(typeName, ImmutableSet.copyOf(fields.keySet()),
        name -> Optional.ofNullable(this.fields.get(name)).map(Shape::type));
  }

  /** The attributes of a schema; {@code owner} tells them from those of another schema, and is blank for the core's. */
  static Map<String, Shape> of(AttributeSet attributes, String owner) {
    Map<String, Shape> fields = new LinkedHashMap<>();
    attributes.forEach(attribute -> {
      if (attribute.returned() != Returned.NEVER) {
        fields.put(attribute.name(), of(attribute, owner));
      }
    });
    return fields;
  }

  Map<String, Shape> fields() {
    return fields;
  }

  /** Itself and those within. */
  Stream<StructShape> all() {
    return Stream.concat(Stream.of(this), fields.values().stream().flatMap(StructShape::structsIn));
  }

  static Stream<StructShape> structsIn(Shape shape) {
    return switch (shape) {
      case StructShape struct -> struct.all();
      case ListShape list -> structsIn(list.entry());
      case PlainShape _, OpenShape _, ReferenceShape _ -> Stream.empty();
    };
  }

  @Override
  public StructType type() {
    return type;
  }

  @Override
  public StructObject read(@Nullable Value value) {
    return new StructObject(this, value instanceof Complex complex ? complex : Complex.EMPTY);
  }

  private static Shape of(Attribute attribute, String owner) {
    Shape one = switch (attribute.type()) {
      case STRING, DATE_TIME, BINARY, REFERENCE -> PlainShape.TEXT;
      case BOOLEAN -> PlainShape.FLAG;
      case INTEGER -> PlainShape.INTEGER;
      case DECIMAL -> PlainShape.DECIMAL;
      case ANY -> PlainShape.ANY;
      case COMPLEX -> complex(attribute, owner);
    };
    return attribute.multiValued() ? ListShape.of(one) : one;
  }

  private static StructShape complex(Attribute attribute, String owner) {
    String name = owner + attribute.name();
    return new StructShape(
        attribute.multiValued() ? ENTRY_OF + name : "an object (" + name + ")",
        of(attribute.subAttributes(), name + "."));
  }
}
