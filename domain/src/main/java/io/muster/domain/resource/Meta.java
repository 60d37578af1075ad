package io.muster.domain.resource;

import java.time.Instant;

/** What Muster keeps about a resource (RFC 7643 §3.1); {@code version} starts at 1 and grows with every change. */
public record Meta(Instant created, Instant lastModified, long version) {

  public static Meta firstAt(Instant now) {
    return new Meta(now, now, 1);
  }

  public Meta changedAt(Instant now) {
    return new Meta(created, now, version + 1);
  }

  /** The weak entity-tag of RFC 7644 §3.14. */
  public String etag() {
    return "W/\"" + version + "\"";
  }
}
