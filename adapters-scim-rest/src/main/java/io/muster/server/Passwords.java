package io.muster.server;

import java.util.random.RandomGenerator;

/** Makes passwords that people can copy without doubt: 24 letters and digits, none of which looks like another. */
final class Passwords {

  private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LENGTH = 24;

  private Passwords() {}

  static String generate(RandomGenerator random) {
    return random.ints(LENGTH, 0, ALPHABET.length())
        .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
        .toString();
  }
}
