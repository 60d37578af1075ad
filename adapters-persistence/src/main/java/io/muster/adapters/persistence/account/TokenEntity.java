package io.muster.adapters.persistence.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "token")
@IdClass(TokenEntity.Key.class)
@NullUnmarked
class TokenEntity {
  @Id
  public long accountId;
  @Id
  public UUID id;
  public byte[] digest;
  public String prefix;
  public String scopes;
  public Instant created;
  public Instant expires;
  public Instant revoked;
  public Instant lastUsed;

  record Key(long accountId, UUID id) implements Serializable {}
}
