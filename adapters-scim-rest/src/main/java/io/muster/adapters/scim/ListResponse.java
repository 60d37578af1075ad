package io.muster.adapters.scim;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The message that lists resources (RFC 7644 §3.4.2, figure 3). */
final class ListResponse {

  private static final String URN = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

  private ListResponse() {}

  static Complex of(long total, int startIndex, List<? extends Value> resources) {
    Map<String, Value> parts = new LinkedHashMap<>();
    parts.put("schemas", new Many(List.of(Value.of(URN))));
    parts.put("totalResults", Value.of(total));
    parts.put("startIndex", Value.of(startIndex));
    parts.put("itemsPerPage", Value.of(resources.size()));
    parts.put("Resources", new Many(List.copyOf(resources)));
    return new Complex(parts);
  }

  static Complex ofAll(List<? extends Value> resources) {
    return of(resources.size(), 1, resources);
  }
}
