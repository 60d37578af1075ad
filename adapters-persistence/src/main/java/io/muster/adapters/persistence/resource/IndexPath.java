package io.muster.adapters.persistence.resource;

import io.muster.domain.filter.Comparand;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.AttributeType;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Returned;
import io.muster.domain.schema.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The number that stands for an attribute in the value index: 64 bits of a digest of its resource type and full name.
 * No table of names is needed, and a collision within an account is as good as impossible.
 */
record IndexPath(ResourceType type) {

  /**
   * The values of an unlisted attribute are kept apart by what they compare as; what does not compare is still there.
   */
  private static final List<String> KINDS = List.of("text", "number", "flag", "other");

  /** The extensions whose data is there. */
  long ofSchemas() {
    return hash(CommonAttributes.SCHEMAS.name());
  }

  long of(Schema schema, Attribute attribute, @Nullable Attribute sub) {
    String local = sub == null ? attribute.name() : attribute.name() + "." + sub.name();
    return hash(schema.urn() + ":" + local);
  }

  /** Where a simple value is kept that compares as {@code comparand}, null when it does not compare. */
  long ofValue(Schema schema, Attribute attribute, @Nullable Comparand comparand) {
    return attribute.type() == AttributeType.ANY
        ? ofKind(schema, attribute, kind(comparand))
        : of(schema, attribute, null);
  }

  /** Where values stand that show that the attribute is there. */
  List<Long> ofAny(AttributePath path) {
    Attribute attribute = path.attribute();
    if (attribute.equals(CommonAttributes.SCHEMAS)) {
      return List.of(ofSchemas());
    }
    if (path.subAttribute() != null) {
      return List.of(of(path.schema(), attribute, path.subAttribute()));
    }
    Stream<Long> paths = switch (attribute.type()) {
      case COMPLEX -> attribute.subAttributes().toList().stream()
          .filter(sub -> sub.returned() != Returned.NEVER)
          .map(sub -> of(path.schema(), attribute, sub));
      case ANY -> KINDS.stream().map(kind -> ofKind(path.schema(), attribute, kind));
      case STRING, BOOLEAN, DECIMAL, INTEGER, DATE_TIME, BINARY, REFERENCE ->
          Stream.of(of(path.schema(), attribute, null));
    };
    return paths.toList();
  }

  /** Where values stand that can equal a literal. */
  long ofLiteral(AttributePath path, Comparand literal) {
    if (path.attribute().equals(CommonAttributes.SCHEMAS)) {
      return ofSchemas();
    }
    return path.subAttribute() != null
        ? of(path.schema(), path.attribute(), path.subAttribute())
        : ofValue(path.schema(), path.attribute(), literal);
  }

  /** Where the values stand that a list is sorted by, kind after kind. */
  List<Long> ofSorted(AttributePath path) {
    return path.leaf().type() == AttributeType.ANY
        ? List.of("flag", "number", "text").stream()
            .map(kind -> ofKind(path.schema(), path.attribute(), kind))
            .toList()
        : List.of(of(path.schema(), path.attribute(), path.subAttribute()));
  }

  private long ofKind(Schema schema, Attribute unlisted, String kind) {
    return hash(schema.urn() + ":" + unlisted.name() + "#" + kind);
  }

  private static String kind(@Nullable Comparand comparand) {
    return switch (comparand) {
      case Comparand.Words _ -> "text";
      case Comparand.Amount _ -> "number";
      case Comparand.Flag _ -> "flag";
      case Comparand.Time _ -> "other";
      case null -> "other";
    };
  }

  private long hash(String name) {
    String text = type.id() + " " + name.toLowerCase(Locale.ROOT);
    return ByteBuffer.wrap(IndexKey.sha256(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
