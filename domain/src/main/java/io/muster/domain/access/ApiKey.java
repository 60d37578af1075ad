package io.muster.domain.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows to act as a login, as Muster keeps it: never the key itself, only its digest, and a prefix by which
 * people recognise it. With {@code most} it has no higher role anywhere than that.
 */
public record ApiKey(
    UUID id,
    UUID login,
    TokenDigest digest,
    String prefix,
    String name,
    @Nullable Role most,
    Instant created,
    @Nullable Instant expires,
    @Nullable Instant lastUsed) {

  public boolean isValidAt(Instant now) {
    return expires == null || now.isBefore(expires);
  }
}
