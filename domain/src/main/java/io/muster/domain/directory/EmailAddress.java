package io.muster.domain.directory;

/** Tells email addresses from other texts: strict enough that no login name passes, and no stricter. */
public final class EmailAddress {

  private EmailAddress() {}

  /**
   * One "@" between a mailbox and a domain of at least two labels, and no blank anywhere. A domain without a dot is a
   * Windows or Kerberos realm rather than a mail domain (RFC 7085).
   */
  public static boolean isOne(String text) {
    int at = text.indexOf('@');
    return at > 0
        && at == text.lastIndexOf('@')
        && text.codePoints().noneMatch(letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter)
            || Character.isISOControl(letter))
        && isDottedDomain(text.substring(at + 1));
  }

  private static boolean isDottedDomain(String domain) {
    return domain.indexOf('.') > 0 && !domain.endsWith(".") && !domain.contains("..");
  }
}
