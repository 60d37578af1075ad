package io.muster.domain.access;

import io.muster.domain.Refusal;
import io.muster.domain.resource.Folding;
import java.util.function.Predicate;

/**
 * What a password must be: 12 to 128 characters of any kind, of which the login's name and the product's do not count.
 * OWASP ASVS 5.0 §6.2.1 asks for 8 and recommends 15, §6.2.9 for room for 64, §6.2.4 refuses common ones, §6.2.11 those
 * of context words, and §6.2.5 rules of composition; NIST SP 800-63B-4 §3.1.1.2 counts each code point as one character.
 */
public final class PasswordRules {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;
  private static final int DIFFERENT = 5;
  private static final int SHORTEST_WORD = 4;
  private static final String PRODUCT = "muster";

  private PasswordRules() {}

  /** Refuses with {@code INVALID_VALUE} what is too short, too long, common or too easily guessed. */
  public static void require(String password, String loginName, Predicate<String> isCommon) {
    long length = password.codePoints().count();
    if (length < SHORTEST || length > LONGEST) {
      throw Refusal.invalidValue("new must be " + SHORTEST + " to " + LONGEST + " characters long.");
    }
    if (password.codePoints().distinct().count() < DIFFERENT) {
      throw Refusal.invalidValue("new must have at least " + DIFFERENT + " different characters.");
    }
    if (isCommon.test(password)) {
      throw Refusal.invalidValue("new is one of the most common passwords.");
    }
    if (withoutContext(password, loginName).codePoints().count() < SHORTEST) {
      throw Refusal.invalidValue("new is too easily guessed: without the login's name and the word muster it must be "
          + SHORTEST + " characters long.");
    }
  }

  private static String withoutContext(String password, String loginName) {
    String name = Folding.fold(loginName);
    String rest = without(Folding.fold(password), name);
    int at = name.indexOf('@');
    return without(at < 0 ? rest : without(rest, name.substring(0, at)), PRODUCT);
  }

  /** A name of a few letters may well be part of a word. */
  private static String without(String text, String word) {
    return word.length() < SHORTEST_WORD ? text : text.replace(word, "");
  }
}
