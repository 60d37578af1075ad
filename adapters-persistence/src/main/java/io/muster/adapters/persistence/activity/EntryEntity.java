package io.muster.adapters.persistence.activity;

import io.muster.domain.resource.Value.Complex;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** An entry as it is written, and read as a revision. */
@Entity
@Table(name = "activity")
@NullUnmarked
class EntryEntity extends ActivityColumns {
  public Complex document;
}
