package io.muster.domain.schema;

/** The data types of RFC 7643 §2.3, and {@link #ANY} for the free entries of an open schema. */
public enum AttributeType {
  STRING("string"),
  BOOLEAN("boolean"),
  DECIMAL("decimal"),
  INTEGER("integer"),
  DATE_TIME("dateTime"),
  BINARY("binary"),
  REFERENCE("reference"),
  COMPLEX("complex"),
  /** Whatever the client sent: only attributes that no schema lists, in a schema that is open, have it. */
  ANY("any");

  private final String wireName;

  AttributeType(String wireName) {
    this.wireName = wireName;
  }

  /** The name in a schema document (RFC 7643 §7). */
  public String wireName() {
    return wireName;
  }
}
