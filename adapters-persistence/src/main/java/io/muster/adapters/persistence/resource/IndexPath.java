package io.muster.adapters.persistence.resource;

import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.ResourceType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The number that stands for an attribute in the value index: 64 bits of a digest of its resource type and full name. No
 * table of names is needed, and a collision within an account is as good as impossible.
 */
final class IndexPath {

  /** Under which every extension that has data is listed. */
  static final String SCHEMAS = "schemas";

  private IndexPath() {}

  static long of(ResourceType type, String urn, Attribute attribute, @Nullable Attribute sub) {
    String local = sub == null ? attribute.name() : attribute.name() + "." + sub.name();
    return hash(type, urn + ":" + local);
  }

  /** Values of attributes that no schema lists are kept apart by their kind, so that a literal meets only its equals. */
  static long ofKind(ResourceType type, String urn, Attribute unlisted, ValueKind kind) {
    return hash(type, urn + ":" + unlisted.name() + "#" + kind);
  }

  static long ofSchemas(ResourceType type) {
    return hash(type, SCHEMAS);
  }

  private static long hash(ResourceType type, String name) {
    String text = type.id() + " " + name.toLowerCase(Locale.ROOT);
    return ByteBuffer.wrap(IndexKey.sha256(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
