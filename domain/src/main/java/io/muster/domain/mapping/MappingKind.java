package io.muster.domain.mapping;

import io.muster.domain.Refusal;
import java.util.Arrays;

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

  /** Refuses with {@code NOT_FOUND} a word that no kind has. */
  public static MappingKind named(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word.equals(word))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("There are mappings of user and group, and no others."));
  }
}
