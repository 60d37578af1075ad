package io.muster.adapters.console;

import io.muster.domain.access.Login;
import io.muster.domain.access.TokenDigest;
import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * All that a session keeps of somebody who signed in: the login's name, when, a digest of what the password was, so that a
 * changed one ends the sessions before it, and one of the proof that only the browser holds, so that whoever reads the
 * database can go on with no session.
 */
record SignedIn(String login, Instant since, String password, String proof) implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  static SignedIn of(Login login, Instant now, String proof) {
    return new SignedIn(login.name(), now, digest(login.encodedPassword()), digest(proof));
  }

  /** Whether the browser is the one that signed in. */
  boolean isProvedBy(String shown) {
    return MessageDigest.isEqual(
        proof.getBytes(StandardCharsets.US_ASCII), digest(shown).getBytes(StandardCharsets.US_ASCII));
  }

  /** Whether the login may still go on with this session, which no use prolongs beyond {@code life}. */
  boolean isCurrent(Login login, Instant now, Duration life) {
    return password.equals(digest(login.encodedPassword())) && now.isBefore(since.plus(life));
  }

  private static String digest(String text) {
    return HexFormat.of().formatHex(TokenDigest.of(text).bytes());
  }
}
