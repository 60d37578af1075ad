package io.muster.domain.resource;

import java.util.Optional;
import java.util.UUID;

/** A resource's {@code id}: a UUID in its canonical text, chosen by Muster, never reused (RFC 7643 §3.1). */
public record ResourceId(UUID value) implements Comparable<ResourceId> {

  /** Empty when the text is not one of our identifiers, so that nothing can have it. */
  public static Optional<ResourceId> parse(String text) {
    if (text.length() != 36) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ResourceId(UUID.fromString(text)));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(ResourceId other) {
    return value.toString().compareTo(other.value.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
