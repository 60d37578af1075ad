package io.muster.application.port;

import java.util.Optional;

/** Hands texts to clients that nobody can read or change, and that every replica takes back. */
public interface Seals {

  /**
   * @param bound what must be the same again when the text comes back
   * @return letters, digits, {@code -} and {@code _}: the characters of a URL that need no quoting
   */
  String seal(String content, String bound);

  /** The content; empty when the text was not sealed here, was changed, or was bound to something else. */
  Optional<String> open(String sealed, String bound);
}
