package io.muster.adapters.console;

import io.muster.domain.access.Login;
import io.muster.domain.access.TokenDigest;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * All that a session keeps of somebody who signed in: the login's name, when, and a digest of what the password was, so that
 * a changed one ends the sessions before it.
 */
record SignedIn(String login, Instant since, String password) implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  static SignedIn of(Login login, Instant now) {
    return new SignedIn(login.name(), now, digest(login));
  }

  /** Whether the login may still go on with this session, which no use prolongs beyond {@code life}. */
  boolean isCurrent(Login login, Instant now, Duration life) {
    return password.equals(digest(login)) && now.isBefore(since.plus(life));
  }

  private static String digest(Login login) {
    return HexFormat.of().formatHex(TokenDigest.of(login.encodedPassword()).bytes());
  }
}
