package io.muster.adapters.persistence.activity;

import io.muster.domain.Refusal;
import io.muster.domain.activity.Operation;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What the log shows of an entry. The table's key also holds the time, which keeps it in the order of the log. */
@MappedSuperclass
@IdClass(ActivityColumns.Key.class)
@NullUnmarked
abstract class ActivityColumns {
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
  public String detail;
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
  public long milliseconds;
  /** Whether there is a document: it is looked for in the index, and read only as a revision. */
  public boolean revised;

  record Key(long accountId, UUID id) implements Serializable {}
}
