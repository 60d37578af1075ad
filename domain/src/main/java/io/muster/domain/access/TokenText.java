package io.muster.domain.access;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What a SCIM bearer token looks like: {@code mstr_scim_}, 30 random base62 characters (178 bits), and 6 base62 characters
 * that hold the CRC-32 of those 30, so that a secret scanner can tell a token from a look-alike.
 */
public final class TokenText {

  public static final String PREFIX = "mstr_scim_";

  /** The regular expression for secret scanners. */
  public static final Pattern PATTERN = Pattern.compile(PREFIX + "[0-9A-Za-z]{36}");

  private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int RANDOM_LENGTH = 30;
  private static final int CHECKSUM_LENGTH = 6;
  private static final int SHOWN = 4;

  private TokenText() {}

  public static String generate(RandomGenerator random) {
    StringBuilder secret = new StringBuilder(RANDOM_LENGTH);
    for (int i = 0; i < RANDOM_LENGTH; i++) {
      secret.append(BASE62.charAt(random.nextInt(BASE62.length())));
    }
    return PREFIX + secret + checksumOf(secret.toString());
  }

  /** Whether the text has the form and its checksum is right; says nothing about whether such a token exists. */
  public static boolean isWellFormed(String text) {
    int checksumAt = PREFIX.length() + RANDOM_LENGTH;
    return PATTERN.matcher(text).matches()
        && checksumOf(text.substring(PREFIX.length(), checksumAt)).equals(text.substring(checksumAt));
  }

  /** The beginning by which people recognise the token among others; too little to be of use to anybody else. */
  public static String shownPrefixOf(String token) {
    int from = token.startsWith(PREFIX) ? PREFIX.length() : 0;
    return token.substring(0, from + Math.min(SHOWN, (token.length() - from) / 4));
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
