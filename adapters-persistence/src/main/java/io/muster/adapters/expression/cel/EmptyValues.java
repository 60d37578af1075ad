package io.muster.adapters.expression.cel;

import com.google.common.collect.ImmutableList;
import dev.cel.common.types.CelType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an absent value of each type is. */
final class EmptyValues {

  private final Map<String, Object> objects = new LinkedHashMap<>();

  EmptyValues(List<StructShape> structs) {
    structs.forEach(struct -> objects.put(struct.type().name(), struct.read(null)));
    Stream.of(ReferenceShape.values()).forEach(shape -> objects.put(shape.type().name(), shape.nobody()));
  }

  /** Null for a type that only the evaluation knows. */
  @Nullable Object of(CelType type) {
    return switch (type.kind()) {
      case STRING -> "";
      case BOOL -> false;
      case INT -> 0L;
      case DOUBLE -> 0.0;
      case LIST -> ImmutableList.of();
      case MAP -> OpenShape.OPEN.read(null);
      case STRUCT -> objects.get(type.name());
      default -> null;
    };
  }
}
