package io.muster.domain.patch;

import io.muster.domain.resource.Value.Complex;
import java.util.List;

/**
 * What a patch makes of a resource: its document, equal to the former one when nothing changed; what happens to its
 * members, in order; and the names in the values that no schema lists, which were left out.
 */
public record Patched(Complex document, List<MemberOperation> members, List<String> unknown) {

  public Patched {
    members = List.copyOf(members);
    unknown = List.copyOf(unknown);
  }
}
