package io.muster.domain.access;

import io.muster.domain.Refusal;
import java.util.regex.Pattern;

/** What a login may be called: an email or a word, which can stand in a log and in an address. */
public final class LoginName {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.@_+'-]{0,199}");

  private LoginName() {}

  /** Refuses with {@code INVALID_VALUE} what is no name. */
  public static String require(String name) {
    if (!NAME.matcher(name).matches()) {
      throw Refusal.invalidValue("name must be an email or a word: 1 to 200 letters, digits and . @ _ + ' -.");
    }
    return name;
  }
}
