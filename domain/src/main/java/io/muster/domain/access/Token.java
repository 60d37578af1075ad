package io.muster.domain.access;

import io.muster.domain.account.AccountId;
import java.time.Instant;
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

  public Token {
    scopes = Set.copyOf(scopes);
  }

  public boolean isValidAt(Instant now) {
    return revoked == null && (expires == null || now.isBefore(expires));
  }
}
