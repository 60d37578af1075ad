package io.muster.adapters.scim;

import io.muster.domain.account.AccountSettings;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributeSet;
import io.muster.domain.schema.AttributeType;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the discovery documents (RFC 7643 §5 to §7) and nothing in them that those sections do not define. */
final class DiscoveryDocuments {

  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";

  private final String base;

  DiscoveryDocuments(String base) {
    this.base = base;
  }

  /** RFC 7643 §5: says what this account can do, and nothing that it cannot. */
  Complex serviceProviderConfig(AccountSettings settings, ScimLimits limits) {
    return new Entries()
        .put("schemas", list(CORE + "ServiceProviderConfig"))
        .put("patch", supported(true))
        .put("bulk", new Entries().put("supported", false).put("maxOperations", 0).put("maxPayloadSize", 0).build())
        .put("filter", new Entries().put("supported", true).put("maxResults", settings.maximumPage()).build())
        .put("changePassword", supported(false))
        .put("sort", supported(false))
        .put("etag", supported(true))
        .put("authenticationSchemes", new Many(List.of(new Entries()
            .put("type", "oauthbearertoken")
            .put("name", "OAuth Bearer Token")
            .put("description", "Authorization: Bearer <the account's SCIM token>")
            .put("specUri", "https://www.rfc-editor.org/info/rfc6750")
            .put("primary", true)
            .build())))
        .put("meta", meta("ServiceProviderConfig", "/ServiceProviderConfig"))
        .build();
  }

  Complex resourceType(ResourceType type) {
    List<Value> extensions = new ArrayList<>();
    type.extensions().forEach(extension -> extensions.add(new Entries()
        .put("schema", extension.schema().urn()).put("required", extension.required()).build()));
    Entries entries = new Entries()
        .put("schemas", list(CORE + "ResourceType"))
        .put("id", type.id())
        .put("name", type.name())
        .put("endpoint", type.endpoint())
        .put("description", type.description())
        .put("schema", type.schema().urn());
    if (!extensions.isEmpty()) {
      entries.put("schemaExtensions", new Many(extensions));
    }
    return entries.put("meta", meta("ResourceType", "/ResourceTypes/" + type.name())).build();
  }

  Complex schema(Schema schema) {
    return new Entries()
        .put("schemas", list(CORE + "Schema"))
        .put("id", schema.urn())
        .put("name", schema.name())
        .put("description", schema.description())
        .put("attributes", attributes(schema.attributes()))
        .put("meta", meta("Schema", "/Schemas/" + schema.urn()))
        .build();
  }

  private static Value attributes(AttributeSet attributes) {
    return new Many(attributes.toList().stream().map(DiscoveryDocuments::attribute).toList());
  }

  private static Value attribute(Attribute attribute) {
    Entries entries = new Entries()
        .put("name", attribute.name())
        .put("type", attribute.type().wireName())
        .put("multiValued", attribute.multiValued())
        .put("description", attribute.description())
        .put("required", attribute.required());
    if (!attribute.canonicalValues().isEmpty()) {
      entries.put("canonicalValues", list(attribute.canonicalValues().toArray(String[]::new)));
    }
    entries.put("caseExact", attribute.caseExact())
        .put("mutability", attribute.mutability().wireName())
        .put("returned", attribute.returned().wireName())
        .put("uniqueness", attribute.uniqueness().wireName());
    if (attribute.type() == AttributeType.REFERENCE) {
      entries.put("referenceTypes", list(attribute.referenceTypes().toArray(String[]::new)));
    }
    if (attribute.isComplex()) {
      entries.put("subAttributes", attributes(attribute.subAttributes()));
    }
    return entries.build();
  }

  private Value meta(String resourceType, String path) {
    return new Entries().put("resourceType", resourceType).put("location", base + path).build();
  }

  private static Value supported(boolean supported) {
    return new Entries().put("supported", supported).build();
  }

  private static Many list(String... texts) {
    return new Many(Arrays.stream(texts).map(Value::of).toList());
  }

  /** An object being written, in the order of its entries. */
  private static final class Entries {

    private final Map<String, Value> parts = new LinkedHashMap<>();

    Entries put(String name, Value value) {
      parts.put(name, value);
      return this;
    }

    Entries put(String name, String text) {
      return put(name, Value.of(text));
    }

    Entries put(String name, boolean flag) {
      return put(name, Value.of(flag));
    }

    Entries put(String name, int number) {
      return put(name, Value.of(number));
    }

    Complex build() {
      return new Complex(parts);
    }
  }
}
