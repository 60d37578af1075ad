package io.muster.adapters.persistence.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.domain.mapping.Explanation;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.json.JsonMapper;

/** An explanation as JSON text: it is read and written as a whole, and never searched. */
@Converter
final class ExplanationConverter implements AttributeConverter<Explanation, String> {

  private static final JsonMapper JSON = JsonMapper.builder()
      .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
      .build();

  @Override
  public String convertToDatabaseColumn(Explanation explanation) {
    return JSON.writeValueAsString(explanation);
  }

  @Override
  public Explanation convertToEntityAttribute(String stored) {
    return JSON.readValue(stored, Explanation.class);
  }
}
