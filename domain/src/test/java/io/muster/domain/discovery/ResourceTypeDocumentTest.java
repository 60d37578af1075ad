package io.muster.domain.discovery;

import static io.muster.domain.discovery.Documents.PRESENT;
import static io.muster.domain.resource.Values.list;
import static io.muster.domain.resource.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** RFC 7643 §8.6. */
class ResourceTypeDocumentTest {

  @Test
  void saysWhatTheRfcDefinesOfUsers() {
    assertThat(ResourceTypeDocument.write(PRESENT.resourceTypes().getFirst(), "https://example.com/v2")).isEqualTo(object(
        "schemas", list("urn:ietf:params:scim:schemas:core:2.0:ResourceType"),
        "id", "User",
        "name", "User",
        "endpoint", "/Users",
        "description", "User Account",
        "schema", "urn:ietf:params:scim:schemas:core:2.0:User",
        "schemaExtensions", list(
            object("schema", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User", "required", false),
            object("schema", "urn:example:custom_fields", "required", false)),
        "meta", object("location", "https://example.com/v2/ResourceTypes/User", "resourceType", "ResourceType")));
  }

  @Test
  void leavesOutExtensionsWhereThereAreNone() {
    assertThat(ResourceTypeDocument.write(PRESENT.resourceTypes().getLast(), "").get("schemaExtensions")).isNull();
  }
}
