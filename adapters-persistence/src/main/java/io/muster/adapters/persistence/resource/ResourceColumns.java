package io.muster.adapters.persistence.resource;

import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.AttributeType;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Uniqueness;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes of a type live in columns of the resource table and so need no row in the value index: externalId,
 * the name (the attribute that must be unique, otherwise displayName) and active.
 */
record ResourceColumns(@Nullable Attribute name, @Nullable Attribute active) {

  /** Columns that answer filters on one attribute. */
  enum Column {
    NAME("name_key", "name_whole"),
    EXTERNAL_ID("external_key", "external_whole"),
    ACTIVE("active", null);

    private final String key;
    private final @Nullable String whole;

    Column(String key, @Nullable String whole) {
      this.key = key;
      this.whole = whole;
    }

    Sql compare(String alias, Compare compare) {
      return IndexEncoding.encode(compare.path().leaf(), compare.literal())
          .map(bytes -> switch (this) {
            case NAME, EXTERNAL_ID -> condition(alias).compareIfPresent(compare.operator(), bytes);
            case ACTIVE -> present(alias).and(Sql.of(alias + ".active = ?", bytes[0] == 1));
          })
          .orElse(Sql.NONE);
    }

    Sql present(String alias) {
      return Sql.of(alias + "." + key + " IS NOT NULL");
    }

    KeyCondition condition(String alias) {
      return new KeyCondition(alias + "." + key, whole == null ? null : alias + "." + whole);
    }
  }

  private static final String DISPLAY_NAME = "displayName";

  static ResourceColumns of(ResourceType type) {
    Optional<Attribute> unique = StreamSupport.stream(type.schema().attributes().spliterator(), false)
        .filter(attribute -> attribute.uniqueness() != Uniqueness.NONE && isSingle(attribute, AttributeType.STRING))
        .findFirst();
    Attribute name = unique.or(() -> listed(type, DISPLAY_NAME, AttributeType.STRING)).orElse(null);
    return new ResourceColumns(name, listed(type, "active", AttributeType.BOOLEAN).orElse(null));
  }

  /** The column of a top-level attribute that is not an extension's. */
  Optional<Column> holding(Attribute attribute) {
    if (attribute.equals(CommonAttributes.EXTERNAL_ID)) {
      return Optional.of(Column.EXTERNAL_ID);
    }
    if (attribute.equals(name)) {
      return Optional.of(Column.NAME);
    }
    return attribute.equals(active) ? Optional.of(Column.ACTIVE) : Optional.empty();
  }

  Optional<Column> holding(AttributePath path) {
    return path.extension() || path.subAttribute() != null ? Optional.empty() : holding(path.attribute());
  }

  boolean nameMustBeUnique() {
    return name != null && name.uniqueness() != Uniqueness.NONE;
  }

  @Nullable IndexKey nameKey(Complex document) {
    return name == null ? null : key(name, document);
  }

  @Nullable IndexKey externalKey(Complex document) {
    return key(CommonAttributes.EXTERNAL_ID, document);
  }

  @Nullable Boolean active(Complex document) {
    return active != null && document.get(active.name()) instanceof Value.Bool bool ? bool.value() : null;
  }

  /** What lists of members and groups call it. */
  @Nullable String display(Complex document) {
    String display = document.text(DISPLAY_NAME);
    return display != null && !display.isEmpty() || name == null ? display : document.text(name.name());
  }

  private static @Nullable IndexKey key(Attribute attribute, Complex document) {
    String text = document.text(attribute.name());
    return text == null || text.isEmpty()
        ? null
        : IndexEncoding.encode(attribute, Value.of(text)).map(IndexKey::of).orElse(null);
  }

  private static Optional<Attribute> listed(ResourceType type, String name, AttributeType kind) {
    return type.schema().attributes().named(name).filter(attribute -> isSingle(attribute, kind));
  }

  private static boolean isSingle(Attribute attribute, AttributeType kind) {
    return attribute.type() == kind && !attribute.multiValued();
  }
}
