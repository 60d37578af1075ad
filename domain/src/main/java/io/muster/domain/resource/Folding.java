package io.muster.domain.resource;

/**
 * How texts are compared that are not case-exact: letter by letter, whatever their case, so that what begins with a text
 * still does when both are folded.
 */
public final class Folding {

  private Folding() {}

  /** Folds each code point by itself: no letter's form depends on its neighbours, unlike {@code String.toLowerCase}. */
  public static String fold(String text) {
    StringBuilder folded = null;
    for (int at = 0; at < text.length(); ) {
      int letter = text.codePointAt(at);
      int plain = Character.toLowerCase(Character.toUpperCase(letter));
      if (folded == null && plain != letter) {
        folded = new StringBuilder(text.length()).append(text, 0, at);
      }
      if (folded != null) {
        folded.appendCodePoint(plain);
      }
      at += Character.charCount(letter);
    }
    return folded == null ? text : folded.toString();
  }
}
