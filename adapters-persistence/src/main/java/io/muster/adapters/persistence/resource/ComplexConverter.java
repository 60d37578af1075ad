package io.muster.adapters.persistence.resource;

import io.muster.domain.resource.Value.Complex;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Any entity may hold a complex value: it is kept as JSON text. */
@Converter(autoApply = true)
final class ComplexConverter implements AttributeConverter<Complex, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Complex value) {
    return value == null ? null : ValueJson.write(value);
  }

  @Override
  public @Nullable Complex convertToEntityAttribute(@Nullable String stored) {
    return stored == null ? null : ValueJson.read(stored);
  }
}
