package io.muster.domain.discovery;

import io.muster.domain.schema.AttributeType;
import io.muster.domain.schema.Mutability;
import io.muster.domain.schema.Returned;
import io.muster.domain.schema.Uniqueness;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The keywords of one characteristic of attributes, as RFC 7643 §7 writes them. */
record Words<E>(Map<String, E> meanings) {

  static final Words<AttributeType> TYPES =
      of(AttributeType.values(), AttributeType::wireName, type -> type != AttributeType.ANY);
  static final Words<Mutability> MUTABILITY = of(Mutability.values(), Mutability::wireName, _ -> true);
  static final Words<Returned> RETURNED = of(Returned.values(), Returned::wireName, _ -> true);
  static final Words<Uniqueness> UNIQUENESS = of(Uniqueness.values(), Uniqueness::wireName, _ -> true);

  Words {
    meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
  }

  private static <E> Words<E> of(E[] values, Function<E, String> wireName, Predicate<E> written) {
    Map<String, E> meanings = new LinkedHashMap<>();
    Arrays.stream(values).filter(written).forEach(value -> meanings.put(wireName.apply(value), value));
    return new Words<>(meanings);
  }

  @Override
  public String toString() {
    return String.join(", ", meanings.keySet());
  }
}
