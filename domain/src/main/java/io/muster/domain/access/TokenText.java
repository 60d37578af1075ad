package io.muster.domain.access;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What a secret that Muster makes looks like: a prefix that says what it is for, 30 random base62 characters (178 bits),
 * and 6 base62 characters that hold the CRC-32 of those 30, so that a secret scanner can tell it from a look-alike.
 */
public enum TokenText {
  /** A SCIM bearer token of an account. */
  SCIM("mstr_scim_"),
  /** An API key of a login. */
  API_KEY("mstr_key_");

  private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int RANDOM_LENGTH = 30;
  private static final int CHECKSUM_LENGTH = 6;
  private static final int SHOWN = 4;

  private final String prefix;
  private final Pattern pattern;

  TokenText(String prefix) {
    this.prefix = prefix;
    this.pattern = Pattern.compile(prefix + "[0-9A-Za-z]{36}");
  }

  /** The beginning of every such text. */
  public String prefix() {
    return prefix;
  }

  /** The regular expression for secret scanners. */
  public Pattern pattern() {
    return pattern;
  }

  public String generate(RandomGenerator random) {
    StringBuilder secret = new StringBuilder(RANDOM_LENGTH);
    for (int i = 0; i < RANDOM_LENGTH; i++) {
      secret.append(BASE62.charAt(random.nextInt(BASE62.length())));
    }
    return prefix + secret + checksumOf(secret.toString());
  }

  /** Whether the text has the form and its checksum is right; says nothing about whether such a secret exists. */
  public boolean isWellFormed(String text) {
    int checksumAt = prefix.length() + RANDOM_LENGTH;
    return pattern.matcher(text).matches()
        && checksumOf(text.substring(prefix.length(), checksumAt)).equals(text.substring(checksumAt));
  }

  /** The beginning by which people recognise the secret among others; too little to be of use to anybody else. */
  public static String shownPrefixOf(String text) {
    int from = Arrays.stream(values()).map(TokenText::prefix).filter(text::startsWith).mapToInt(String::length)
        .findFirst().orElse(0);
    return text.substring(0, from + Math.min(SHOWN, (text.length() - from) / 4));
  }

  private static String checksumOf(String secret) {
    CRC32 crc = new CRC32();
    crc.update(secret.getBytes(StandardCharsets.US_ASCII));
    char[] digits = new char[CHECKSUM_LENGTH];
    long rest = crc.getValue();
    for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
      digits[i] = BASE62.charAt((int) (rest % BASE62.length()));
      rest /= BASE62.length();
    }
    return new String(digits);
  }
}
