package io.muster.adapters.persistence.mapping;

import io.muster.domain.mapping.Explanation;
import io.muster.domain.mapping.MappingKind;
import jakarta.persistence.Convert;
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
@Table(name = "mapping_status")
@IdClass(MappingStatusEntity.Key.class)
@NullUnmarked
class MappingStatusEntity {
  @Id
  public long accountId;
  @Id
  public UUID resourceId;
  @Enumerated(EnumType.STRING)
  public MappingKind kind;
  public int version;
  @Enumerated(EnumType.STRING)
  public TargetKind targetKind;
  public UUID targetId;
  public String problem;
  @Convert(converter = ExplanationConverter.class)
  public Explanation explanation;
  public Instant ranAt;
  public Integer holdNumber;
  public boolean troubled;

  record Key(long accountId, UUID resourceId) implements Serializable {}
}
