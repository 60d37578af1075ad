package io.muster.adapters.scim;

import io.muster.application.provisioning.SearchResources.Found;
import io.muster.domain.discovery.Entries;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.List;

/** The message that lists resources (RFC 7644 §3.4.2, figure 3). */
final class ListResponse {

  private static final String URN = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

  private ListResponse() {}

  /** A page, by index or by cursor (RFC 9865 §2); {@code resources} are the found ones as they are shown. */
  static Complex of(Found found, List<? extends Value> resources) {
    Entries parts = new Entries().put("schemas", List.of(URN)).put("totalResults", found.total());
    if (found.startIndex() != null) {
      parts.put("startIndex", found.startIndex());
    }
    parts.put("itemsPerPage", resources.size());
    if (found.previousCursor() != null) {
      parts.put("previousCursor", found.previousCursor());
    }
    if (found.nextCursor() != null) {
      parts.put("nextCursor", found.nextCursor());
    }
    return parts.put("Resources", new Many(List.copyOf(resources))).build();
  }

  static Complex ofAll(List<? extends Value> resources) {
    return of(new Found(resources.size(), 1, List.of(), null, null), resources);
  }
}
