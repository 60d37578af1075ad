package io.muster.domain.directory;

import java.util.UUID;

public record SiteId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
