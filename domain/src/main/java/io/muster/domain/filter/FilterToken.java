package io.muster.domain.filter;

/**
 * A word, a string or a bracket of a filter or a PATCH path, with the place where it stands: {@code start} is the index
 * of its first character, {@code end} that after its last. The text of a string is what it says, its escapes resolved.
 */
public record FilterToken(Kind kind, String text, int start, int end) {

  /** What a token can be; {@link #END} follows the last one, so that there always is a next. */
  public enum Kind {
    /** Whatever stands between blanks, brackets and quotes: a name, an operator, a keyword, a number. */
    WORD,
    STRING,
    OPEN_GROUP,
    CLOSE_GROUP,
    OPEN_SELECTION,
    CLOSE_SELECTION,
    END
  }

  /**
   * Whether it is that keyword, in any case: RFC 7644 §3.4.2.2, "Attribute names and attribute operators … are case
   * insensitive".
   */
  public boolean isWord(String keyword) {
    return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
  }
}
