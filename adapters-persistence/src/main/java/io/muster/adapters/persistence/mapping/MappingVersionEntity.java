package io.muster.adapters.persistence.mapping;

import io.muster.domain.mapping.MappingKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "mapping_version")
@IdClass(MappingVersionEntity.Key.class)
@NullUnmarked
class MappingVersionEntity {
  @Id
  public long accountId;
  @Id
  @Enumerated(EnumType.STRING)
  public MappingKind kind;
  @Id
  public int version;
  public String document;
  public String author;
  public String remark;
  public Instant savedAt;

  record Key(long accountId, MappingKind kind, int version) implements Serializable {}
}
