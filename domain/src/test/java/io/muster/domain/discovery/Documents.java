package io.muster.domain.discovery;

import io.muster.domain.resource.Json;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.SchemaCatalog;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;
import java.util.stream.Stream;

/** Documents as tests write them, and the catalog that they are added to. */
final class Documents {

  static final String DEVICE = "urn:example:schemas:core:2.0:Device";
  static final String BADGE = "urn:example:schemas:extension:2.0:Badge";

  static final SchemaCatalog PRESENT = new SchemaCatalog(
      List.of(CoreResourceTypes.users("urn:example:custom_fields"), CoreResourceTypes.GROUPS));

  private Documents() {}

  static Complex json(String text) {
    return (Complex) Json.parse(text);
  }

  /** A schema whose attributes are those objects. */
  static String schema(String urn, String... attributes) {
    return """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Schema"], "id": "%s", "name": "Sample", "description": "",
         "attributes": [%s]}""".formatted(urn, String.join(", ", attributes));
  }

  /** A resource type with those extensions, none of them required. */
  static String type(String name, String endpoint, String urn, String... extensions) {
    return """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"], "id": "%s", "name": "%s", "endpoint": "%s",
         "schema": "%s", "schemaExtensions": [%s]}""".formatted(name, name, endpoint, urn,
        String.join(", ", Stream.of(extensions)
            .map(extension -> "{\"schema\": \"" + extension + "\", \"required\": false}").toList()));
  }

  static String user(String... extensions) {
    return type("User", "/Users", "urn:ietf:params:scim:schemas:core:2.0:User", extensions);
  }

  static String device(String... extensions) {
    return type("Device", "/Devices", DEVICE, extensions);
  }

  static String text(String name) {
    return "{\"name\": \"" + name + "\", \"type\": \"string\"}";
  }

  static CatalogReader.Outcome read(String... files) {
    return CatalogReader.read(PRESENT, Stream.of(files).<Source>map(file -> new Source("file", Json.parse(file))).toList());
  }

  static Value content(String text) {
    return Json.parse(text);
  }
}
