package io.muster.adapters.persistence.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** An entry as its chain has it: {@code number} and {@code hash} are null until it is chained, the document is bare text. */
@Entity
@Table(name = "activity")
@NullUnmarked
class ChainedEntity extends ActivityColumns {
  public Long number;
  public byte[] hash;
  public String document;
}
