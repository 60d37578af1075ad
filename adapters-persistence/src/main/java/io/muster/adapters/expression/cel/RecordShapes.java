package io.muster.adapters.expression.cel;

import io.muster.domain.directory.PersonField;
import io.muster.domain.mapping.MappingKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a mapping's records look like as {@code current} and {@code result}, by the names that administrators know. */
final class RecordShapes {

  private static final StructShape PERSON = new StructShape("the person", personFields());

  private static final StructShape ORGANIZATION_OR_SITE =
      new StructShape("the record", Map.of("name", PlainShape.TEXT, "disabled", PlainShape.FLAG));

  private RecordShapes() {}

  static StructShape of(MappingKind kind) {
    return switch (kind) {
      case USER -> PERSON;
      case GROUP -> ORGANIZATION_OR_SITE;
    };
  }

  private static Map<String, Shape> personFields() {
    Map<String, Shape> fields = new LinkedHashMap<>();
    for (PersonField field : PersonField.values()) {
      fields.put(field.wireName(), of(field));
    }
    return fields;
  }

  private static Shape of(PersonField field) {
    return switch (field) {
      case PRIMARY_EMAIL, NAME, JOB_TITLE, LOCATION, EMPLOYEE_ID, SUPPORT_ID, LOCALE, TIME_ZONE, SOURCE, SOURCE_ID,
          PICTURE_URI, AUTHENTICATION_ID, INFORMATION -> PlainShape.TEXT;
      case VIP, DISABLED -> PlainShape.FLAG;
      case ORGANIZATION -> ReferenceShape.ORGANIZATION;
      case SITE -> ReferenceShape.SITE;
      case MANAGER -> ReferenceShape.PERSON;
      case EMAILS -> entries("the person's emails", "email");
      case CONTACTS -> entries("the person's contacts", "label", "telephone");
      case ADDRESSES -> entries("the person's addresses", "label", "address", "city", "state", "zip", "country");
      case CUSTOM_FIELDS -> OpenShape.OPEN;
    };
  }

  private static Shape entries(String name, String... texts) {
    Map<String, Shape> fields = new LinkedHashMap<>();
    for (String text : texts) {
      fields.put(text, PlainShape.TEXT);
    }
    fields.put("integration", PlainShape.FLAG);
    return ListShape.of(new StructShape(StructShape.ENTRY_OF + name, fields));
  }
}
