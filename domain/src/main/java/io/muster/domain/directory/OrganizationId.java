package io.muster.domain.directory;

import java.util.UUID;

public record OrganizationId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
