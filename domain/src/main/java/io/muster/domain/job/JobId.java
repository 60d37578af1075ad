package io.muster.domain.job;

import java.util.UUID;

/** A job's identifier, a UUIDv7: jobs are listed by it, the latest first. */
public record JobId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
