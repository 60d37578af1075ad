package io.muster.adapters.persistence.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An entry as it is listed: without its document, which may be large. */
@Entity
@Table(name = "activity")
class ActivityEntity extends ActivityColumns {}
