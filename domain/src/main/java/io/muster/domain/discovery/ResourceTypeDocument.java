package io.muster.domain.discovery;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.ResourceType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A resource type as {@code /ResourceTypes} shows it (RFC 7643 §6), and as it is read back. */
public final class ResourceTypeDocument {

  static final String URN = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";

  /** What is served there already, and {@code v2}, which is part of the address. */
  private static final Set<String> RESERVED =
      Set.of("v2", "schemas", "resourcetypes", "serviceproviderconfig", "bulk", "me", "self", ".search");

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

  private ResourceTypeDocument() {}

  /** What a document says, its schemas only named. The endpoint begins with a slash. */
  record Declaration(
      Place place,
      String id,
      String name,
      String endpoint,
      String description,
      String schema,
      List<ExtensionDeclaration> extensions) {}

  record ExtensionDeclaration(Place place, String schema, boolean required) {}

  /** As it is served below {@code base}. */
  public static Complex write(ResourceType type, String base) {
    List<Value> extensions = type.extensions().stream()
        .<Value>map(extension -> new Entries()
            .put("schema", extension.schema().urn()).put("required", extension.required()).build())
        .toList();
    Entries entries = new Entries()
        .put("schemas", List.of(URN))
        .put("id", type.id())
        .put("name", type.name())
        .put("endpoint", type.endpoint())
        .put("description", type.description())
        .put("schema", type.schema().urn());
    if (!extensions.isEmpty()) {
      entries.put("schemaExtensions", new Many(extensions));
    }
    return entries.meta("ResourceType", base + "/ResourceTypes/" + type.id()).build();
  }

  static Declaration read(DocumentPart document) {
    document.ignore("schemas", "meta");
    Place place = document.place();
    String name = named(document.requiredText("name"), place.at("name"));
    Declaration declaration = new Declaration(
        place,
        named(document.textOr(name, "id"), place.at("id")),
        name,
        endpoint(document.requiredText("endpoint"), place.at("endpoint")),
        document.textOr("", "description"),
        document.requiredText("schema"),
        document.parts("schemaExtensions").stream().map(ResourceTypeDocument::extension).toList());
    document.refuseUnknown("a resource type");
    return declaration;
  }

  private static ExtensionDeclaration extension(DocumentPart part) {
    ExtensionDeclaration extension =
        new ExtensionDeclaration(part.place(), part.requiredText("schema"), part.flag("required", false));
    part.refuseUnknown("a schema extension");
    return extension;
  }

  private static String named(String name, Place place) {
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      place.problem("\"" + name + "\" is no name of a resource type:"
          + " a letter, then at most 63 letters, digits, - and _");
    }
    return name;
  }

  /** RFC 7643 §6 writes "Users" in its text and "/Users" in its example. */
  private static String endpoint(String endpoint, Place place) {
    String segment = endpoint.startsWith("/") ? endpoint.substring(1) : endpoint;
    if (RESERVED.contains(segment.toLowerCase(Locale.ROOT))) {
      place.problem("\"" + endpoint + "\" is the address of something else (RFC 7644 §3.2)");
    } else if (!endpoint.isEmpty() && !NAME.matcher(segment).matches()) {
      place.problem("\"" + endpoint + "\" is no endpoint: a slash, a letter, then at most 63 letters, digits, - and _");
    }
    return "/" + segment;
  }
}
