package io.muster.domain.mapping;

/** What a mapping reads: SCIM users, of which it makes people, or SCIM groups, which it lets stand for records. */
public enum MappingKind {
  USER("user"),
  GROUP("group");

  private final String word;

  MappingKind(String word) {
    this.word = word;
  }

  /** As mapping documents and the administration name it. */
  public String word() {
    return word;
  }
}
