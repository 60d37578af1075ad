package io.muster.acceptance.server;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/** Tokens of the form that Muster issues: {@code mstr_scim_}, 30 base62 digits, and 6 of their CRC-32. */
public final class BearerTokens {

  private static final String PREFIX = "mstr_scim_";
  private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int RANDOM_DIGITS = 30;
  private static final int CHECK_DIGITS = 6;

  private BearerTokens() {}

  public static String fresh() {
    StringBuilder digits = new StringBuilder();
    new SecureRandom().ints(RANDOM_DIGITS, 0, DIGITS.length()).forEach(i -> digits.append(DIGITS.charAt(i)));
    return PREFIX + digits + checksum(digits.toString());
  }

  private static String checksum(String digits) {
    CRC32 crc = new CRC32();
    crc.update(digits.getBytes(StandardCharsets.US_ASCII));
    StringBuilder sum = new StringBuilder();
    long rest = crc.getValue();
    for (int i = 0; i < CHECK_DIGITS; i++) {
      sum.insert(0, DIGITS.charAt((int) (rest % DIGITS.length())));
      rest /= DIGITS.length();
    }
    return sum.toString();
  }
}
