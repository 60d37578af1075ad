package io.muster.adapters.persistence.activity;

import io.muster.domain.Refusal;
import io.muster.domain.activity.Operation;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** The table's key also holds the time, which keeps it in the order of the log. */
@Entity
@Table(name = "activity")
@IdClass(ActivityEntity.Key.class)
@NullUnmarked
class ActivityEntity {
  @Id
  public long accountId;
  @Id
  public UUID id;
  public Instant happened;
  public String actor;
  @Enumerated(EnumType.STRING)
  public Operation operation;
  public String resourceType;
  public UUID resourceId;
  public boolean refused;
  @Enumerated(EnumType.STRING)
  public Refusal.Reason reason;
  @Convert(converter = NamesConverter.class)
  public List<String> changed;
  @Convert(converter = NamesConverter.class)
  public List<String> ignored;
  public boolean repaired;
  @Convert(converter = NamesConverter.class)
  public List<String> repairs;
  /** With {@code hash} null until the entry is chained. */
  public Long number;
  public byte[] hash;

  record Key(long accountId, UUID id) implements Serializable {}
}
