package io.muster.domain.discovery;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributeBuilder;
import io.muster.domain.schema.AttributeSet;
import io.muster.domain.schema.AttributeType;
import io.muster.domain.schema.Mutability;
import io.muster.domain.schema.Returned;
import io.muster.domain.schema.Uniqueness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Attribute definitions as the {@code attributes} of a schema document hold them (RFC 7643 §7). */
final class AttributeDocument {

  /** RFC 7643 §2.1, ATTRNAME. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9$_-]*");

  /** RFC 7643 §2.4 uses this one in spite of §2.1. */
  private static final String REFERENCE = "$ref";

  private AttributeDocument() {}

  static Value write(AttributeSet attributes) {
    return new Many(attributes.toList().stream().map(AttributeDocument::write).toList());
  }

  private static Value write(Attribute attribute) {
    Entries entries = new Entries()
        .put("name", attribute.name())
        .put("type", attribute.type().wireName())
        .put("multiValued", attribute.multiValued())
        .put("description", attribute.description())
        .put("required", attribute.required());
    if (!attribute.canonicalValues().isEmpty()) {
      entries.put("canonicalValues", attribute.canonicalValues());
    }
    entries.put("caseExact", attribute.caseExact())
        .put("mutability", attribute.mutability().wireName())
        .put("returned", attribute.returned().wireName())
        .put("uniqueness", attribute.uniqueness().wireName());
    if (attribute.type() == AttributeType.REFERENCE) {
      entries.put("referenceTypes", attribute.referenceTypes());
    }
    if (attribute.isComplex()) {
      entries.put("subAttributes", write(attribute.subAttributes()));
    }
    return entries.build();
  }

  static List<Attribute> read(List<DocumentPart> parts) {
    return read(parts, false);
  }

  private static List<Attribute> read(List<DocumentPart> parts, boolean nested) {
    List<Attribute> attributes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (DocumentPart part : parts) {
      Attribute attribute = read(part, nested);
      if (names.add(attribute.name().toLowerCase(Locale.ROOT))) {
        attributes.add(attribute);
      } else if (!attribute.name().isEmpty()) {
        part.place().at("name").problem("\"" + attribute.name() + "\" is listed twice; names are the same in any case");
      }
    }
    return attributes;
  }

  /** What is not said has the default of RFC 7643 §2.2; only name and type must be said. */
  private static Attribute read(DocumentPart part, boolean nested) {
    AttributeType type = typeOf(part, nested);
    Mutability mutability = part.word("mutability", Words.MUTABILITY, Mutability.READ_WRITE);
    boolean exact = type == AttributeType.BINARY || type == AttributeType.REFERENCE;
    AttributeBuilder attribute = AttributeBuilder.attribute(nameOf(part, nested), type)
        .manyIf(part.flag("multiValued", false))
        .describedAs(part.textOr("", "description"))
        .requiredIf(part.flag("required", false))
        .suggesting(part.texts("canonicalValues").toArray(String[]::new))
        .exactCaseIf(part.flag("caseExact", exact))
        .written(mutability)
        .returned(part.word("returned", Words.RETURNED,
            mutability == Mutability.WRITE_ONLY ? Returned.NEVER : Returned.DEFAULT))
        .uniqueWithin(part.word("uniqueness", Words.UNIQUENESS, Uniqueness.NONE))
        .referringTo(part.texts("referenceTypes"))
        .with(nested ? List.of() : read(part.parts("subAttributes"), true));
    part.ignore("subAttributes");
    part.refuseUnknown("an attribute");
    Attribute read = attribute.build();
    checkParts(part.place(), read, nested);
    checkSecrecy(part.place(), read);
    return read;
  }

  private static String nameOf(DocumentPart part, boolean nested) {
    String name = part.requiredText("name");
    if (!name.isEmpty() && !NAME.matcher(name).matches() && !(nested && name.equals(REFERENCE))) {
      part.place().at("name").problem("\"" + name + "\" is no attribute name: RFC 7643 §2.1 wants a letter,"
          + " then letters, digits, $, - and _");
    }
    return name;
  }

  private static AttributeType typeOf(DocumentPart part, boolean nested) {
    if (part.text("type") == null) {
      part.place().problem("\"type\" is missing");
    }
    AttributeType type = part.word("type", Words.TYPES, AttributeType.STRING);
    if (nested && type == AttributeType.COMPLEX) {
      part.place().at("type").problem("a sub-attribute cannot be complex itself (RFC 7643 §2.3.8)");
    }
    return type;
  }

  private static void checkParts(Place place, Attribute attribute, boolean nested) {
    boolean reference = attribute.type() == AttributeType.REFERENCE;
    if (reference == attribute.referenceTypes().isEmpty()) {
      place.problem(reference
          ? "\"referenceTypes\" must say what is referred to: names of resource types, \"external\" or \"uri\""
          : "only an attribute of the type reference has \"referenceTypes\"");
    }
    if (!nested && attribute.isComplex() == attribute.subAttributes().isEmpty()) {
      place.problem(attribute.isComplex()
          ? "a complex attribute needs \"subAttributes\""
          : "only an attribute of the type complex has \"subAttributes\"");
    }
    if (attribute.isComplex() && attribute.uniqueness() != Uniqueness.NONE) {
      place.at("uniqueness").problem("a complex attribute cannot be unique; one of its sub-attributes can");
    }
  }

  /** Values that are never returned are not kept either, so that nothing can be asked of them afterwards. */
  private static void checkSecrecy(Place place, Attribute attribute) {
    boolean secret = attribute.returned() == Returned.NEVER;
    if (attribute.mutability() == Mutability.WRITE_ONLY && !secret) {
      place.at("returned").problem("a writeOnly attribute must be returned never (RFC 7643 §7)");
    }
    if (secret && attribute.required()) {
      place.at("required").problem("what is returned never is not kept, so that it cannot be required");
    }
    if (secret && attribute.uniqueness() != Uniqueness.NONE) {
      place.at("uniqueness").problem("what is returned never is not kept, so that it cannot be unique");
    }
  }
}
