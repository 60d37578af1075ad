package io.muster.domain.schema;

/** When an attribute is part of an answer (RFC 7643 §7). */
public enum Returned {
  ALWAYS("always"),
  NEVER("never"),
  DEFAULT("default"),
  REQUEST("request");

  private final String wireName;

  Returned(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }
}
