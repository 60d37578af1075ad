package io.muster.adapters.persistence.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "organization")
@IdClass(OrganizationEntity.Key.class)
@NullUnmarked
class OrganizationEntity {
  @Id
  public long accountId;
  @Id
  public UUID id;
  public String name;
  public String nameKey;
  public boolean disabled;
  public UUID parentId;
  public UUID managerId;
  public boolean isDefault;
  /** 1 for the default organization, and null, which never collides, for the others. */
  public Byte defaultClaim;
  public String sourceName;
  public String sourceId;

  record Key(long accountId, UUID id) implements Serializable {}
}
