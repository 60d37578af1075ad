package io.muster.adapters.persistence.activity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Names, one a line: none of them is empty or has lines of its own. */
@Converter
final class NamesConverter implements AttributeConverter<List<String>, String> {

  @Override
  public String convertToDatabaseColumn(List<String> names) {
    return String.join("\n", names);
  }

  @Override
  public List<String> convertToEntityAttribute(String stored) {
    return stored.isEmpty() ? List.of() : List.of(stored.split("\n", -1));
  }
}
