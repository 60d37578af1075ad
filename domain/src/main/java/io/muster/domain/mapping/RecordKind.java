package io.muster.domain.mapping;

/** What a SCIM group can stand for. */
public enum RecordKind {
  ORGANIZATION("organization"),
  SITE("site");

  private final String word;

  RecordKind(String word) {
    this.word = word;
  }

  /** As administrators call it, and as clients may say it in {@code groupType}. */
  public String word() {
    return word;
  }
}
