package io.muster.adapters.persistence.mapping;

import io.muster.domain.mapping.MappingKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "mapping_in_force")
@IdClass(MappingInForceEntity.Key.class)
@NullUnmarked
class MappingInForceEntity {
  @Id
  public long accountId;
  @Id
  @Enumerated(EnumType.STRING)
  public MappingKind kind;
  public int version;
  public boolean paused;

  record Key(long accountId, MappingKind kind) implements Serializable {}
}
