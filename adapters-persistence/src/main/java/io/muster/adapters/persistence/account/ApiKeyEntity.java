package io.muster.adapters.persistence.account;

import io.muster.domain.access.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "api_key")
@IdClass(ApiKeyEntity.Key.class)
@NullUnmarked
class ApiKeyEntity {
  @Id
  public UUID loginId;
  @Id
  public UUID id;
  public byte[] digest;
  public String prefix;
  public String name;
  @Enumerated(EnumType.STRING)
  public Role most;
  public Instant created;
  public Instant expires;
  public Instant lastUsed;

  record Key(UUID loginId, UUID id) implements Serializable {}
}
