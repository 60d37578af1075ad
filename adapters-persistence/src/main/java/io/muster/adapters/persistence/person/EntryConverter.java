package io.muster.adapters.persistence.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.domain.directory.Person;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The lists of a person as JSON texts: they are read and written with the person, and never searched. */
abstract class EntryConverter<T> implements AttributeConverter<List<T>, String> {

  private static final JsonMapper JSON = JsonMapper.builder()
      .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
      .build();

  private final ObjectReader reader;

  EntryConverter(TypeReference<List<T>> type) {
    this.reader = JSON.readerFor(type);
  }

  @Override
  public String convertToDatabaseColumn(List<T> entries) {
    return JSON.writeValueAsString(entries);
  }

  @Override
  public List<T> convertToEntityAttribute(String stored) {
    return reader.readValue(stored);
  }

  @Converter
  static final class OfEmails extends EntryConverter<Person.Email> {
    OfEmails() {
      super(new TypeReference<>() {});
    }
  }

  @Converter
  static final class OfContacts extends EntryConverter<Person.Contact> {
    OfContacts() {
      super(new TypeReference<>() {});
    }
  }

  @Converter
  static final class OfAddresses extends EntryConverter<Person.Address> {
    OfAddresses() {
      super(new TypeReference<>() {});
    }
  }
}
