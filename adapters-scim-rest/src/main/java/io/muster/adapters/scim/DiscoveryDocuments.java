package io.muster.adapters.scim;

import io.muster.application.provisioning.SearchResources;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.discovery.Entries;
import io.muster.domain.discovery.ResourceTypeDocument;
import io.muster.domain.discovery.SchemaDocument;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import java.util.List;

/** Writes the discovery documents (RFC 7643 §5 to §7) and nothing in them that those sections do not define. */
final class DiscoveryDocuments {

  private static final String CONFIG_URN = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

  private final String base;

  DiscoveryDocuments(String base) {
    this.base = base;
  }

  /** RFC 7643 §5, and RFC 9865 §4 for {@code pagination}: says what this account can do, and nothing that it cannot. */
  Complex serviceProviderConfig(AccountSettings settings, ScimLimits limits) {
    return new Entries()
        .put("schemas", List.of(CONFIG_URN))
        .put("patch", supported(true))
        .put("bulk", new Entries().put("supported", true).put("maxOperations", limits.bulkOperations())
            .put("maxPayloadSize", limits.bulkPayload()).build())
        .put("filter", new Entries().put("supported", true).put("maxResults", settings.maximumPage()).build())
        .put("changePassword", supported(false))
        .put("sort", supported(true))
        .put("etag", supported(true))
        .put("pagination", new Entries()
            .put("cursor", true)
            .put("index", true)
            .put("defaultPaginationMethod", "index")
            .put("defaultPageSize", Math.min(SearchResources.DEFAULT_PAGE, settings.maximumPage()))
            .put("maxPageSize", settings.maximumPage())
            .put("cursorTimeout", limits.cursorLife().toSeconds())
            .build())
        .put("authenticationSchemes", new Many(List.of(new Entries()
            .put("type", "oauthbearertoken")
            .put("name", "OAuth Bearer Token")
            .put("description", "Authorization: Bearer <the account's SCIM token>")
            .put("specUri", "https://www.rfc-editor.org/info/rfc6750")
            .put("primary", true)
            .build())))
        .meta("ServiceProviderConfig", base + "/ServiceProviderConfig")
        .build();
  }

  Complex resourceType(ResourceType type) {
    return ResourceTypeDocument.write(type, base);
  }

  Complex schema(Schema schema) {
    return SchemaDocument.write(schema, base);
  }

  private static Value supported(boolean supported) {
    return new Entries().put("supported", supported).build();
  }
}
