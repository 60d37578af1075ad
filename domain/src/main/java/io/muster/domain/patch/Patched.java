package io.muster.domain.patch;

import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.AttributePath;
import java.util.List;

/**
 * What a patch makes of a resource: its document, equal to the former one when nothing changed; what happens to its
 * members, in order; the names in the values that no schema lists, which were left out; and the attributes that got a
 * value because none matched a selection, which happens only by {@link Unmatched#CREATE}.
 */
public record Patched(
    Complex document, List<MemberOperation> members, List<String> unknown, List<AttributePath> created) {

  public Patched {
    members = List.copyOf(members);
    unknown = List.copyOf(unknown);
    created = List.copyOf(created);
  }
}
