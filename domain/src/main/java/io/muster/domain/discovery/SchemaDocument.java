package io.muster.domain.discovery;

import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributeSet;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A schema as {@code /Schemas} shows it (RFC 7643 §7), and as it is read back. */
public final class SchemaDocument {

  static final String URN = "urn:ietf:params:scim:schemas:core:2.0:Schema";

  private static final int LONGEST_URN = 200;

  /** RFC 8141 §2 less what could not stand in an address, a filter or a list of names. */
  private static final Pattern URN_SYNTAX =
      Pattern.compile("(?i:urn):[A-Za-z0-9][A-Za-z0-9-]{0,30}[A-Za-z0-9]:[A-Za-z0-9+.:=@;$_!*'~&-]+");

  private SchemaDocument() {}

  /** As it is served below {@code base}. */
  public static Complex write(Schema schema, String base) {
    return definition(schema).meta("Schema", base + "/Schemas/" + schema.urn()).build();
  }

  /** Without where it is served. */
  public static Complex write(Schema schema) {
    return definition(schema).build();
  }

  private static Entries definition(Schema schema) {
    return new Entries()
        .put("schemas", List.of(URN))
        .put("id", schema.urn())
        .put("name", schema.name())
        .put("description", schema.description())
        .put("attributes", AttributeDocument.write(schema.attributes()));
  }

  /** From a document that was checked when it came, and kept since. */
  public static Schema read(Complex kept) {
    return read(new DocumentPart(kept, Place.startOf("", new ArrayList<>())));
  }

  static Schema read(DocumentPart document) {
    document.ignore("schemas", "meta");
    String urn = document.requiredText("id");
    requireUrn(urn, document.place().at("id"));
    List<Attribute> attributes = AttributeDocument.read(document.parts("attributes"));
    if (attributes.isEmpty()) {
      document.place().problem("\"attributes\" must list at least one");
    }
    Schema schema = new Schema(urn, document.textOr(urn.substring(urn.lastIndexOf(':') + 1), "name"),
        document.textOr("", "description"), AttributeSet.of(attributes), false, List.of());
    document.refuseUnknown("a schema");
    return schema;
  }

  private static void requireUrn(String urn, Place place) {
    if (!urn.isEmpty() && (urn.length() > LONGEST_URN || !URN_SYNTAX.matcher(urn).matches())) {
      place.problem("\"" + urn + "\" is no URN (RFC 8141) of at most " + LONGEST_URN
          + " letters, digits and +.:=@;$_!*'~&-");
    }
  }

  /** Notes the attributes whose names mean something else already, in {@code core} or in every resource. */
  static void refuseNamesOf(Schema core, Schema extension, Place place) {
    List<Attribute> attributes = extension.attributes().toList();
    for (int at = 0; at < attributes.size(); at++) {
      String name = attributes.get(at).name();
      if (CommonAttributes.named(name).isPresent() || core.attributes().named(name).isPresent()) {
        place.at("attributes").at(at).at("name").problem("\"" + name + "\" is an attribute of every " + core.name()
            + " already; RFC 7643 §3.3 has extensions redefine nothing");
      }
    }
  }

  /** Notes the attributes of a core schema whose names every resource has. */
  static void refuseCommonNames(Schema core, Place place) {
    List<Attribute> attributes = core.attributes().toList();
    for (int at = 0; at < attributes.size(); at++) {
      String name = attributes.get(at).name();
      if (CommonAttributes.named(name).isPresent()) {
        place.at("attributes").at(at).at("name").problem(
            "\"" + name + "\" is an attribute of every resource already (RFC 7643 §3.1)");
      }
    }
  }
}
