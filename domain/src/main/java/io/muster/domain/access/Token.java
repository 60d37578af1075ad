package io.muster.domain.access;

import io.muster.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SCIM bearer token as Muster keeps it: never the token itself, only its digest, and a prefix by which people recognise
 * it.
 */
public record Token(
    UUID id,
    AccountId account,
    TokenDigest digest,
    String prefix,
    Set<Scope> scopes,
    Instant created,
    @Nullable Instant expires,
    @Nullable Instant revoked,
    @Nullable Instant lastUsed) {

  private static final int MONTHS_YOUNG = 11;
  private static final Duration SOON = Duration.ofDays(30);

  public Token {
    scopes = Set.copyOf(scopes);
  }

  /** What an owner should see to before it troubles a client. */
  public enum Warning {
    /** Older than eleven months: a token should be rotated once a year. */
    OLD,
    /** It expires within 30 days. */
    EXPIRES_SOON
  }

  public boolean isValidAt(Instant now) {
    return revoked == null && (expires == null || now.isBefore(expires));
  }

  /** None for a token that no longer opens anything. */
  public Set<Warning> warningsAt(Instant now) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    if (isValidAt(now)) {
      if (created.atOffset(ZoneOffset.UTC).plusMonths(MONTHS_YOUNG).toInstant().isBefore(now)) {
        warnings.add(Warning.OLD);
      }
      if (expires != null && expires.minus(SOON).isBefore(now)) {
        warnings.add(Warning.EXPIRES_SOON);
      }
    }
    return warnings;
  }
}
