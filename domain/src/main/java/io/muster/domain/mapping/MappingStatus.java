package io.muster.domain.mapping;

import io.muster.domain.resource.ResourceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What that version of the mapping made of one SCIM resource when it last ran: the record it is linked to, or the problem that kept it
 * from having one. A resource keeps its link when a later run fails.
 */
public record MappingStatus(
    ResourceId resource,
    MappingKind kind,
    int version,
    @Nullable Target target,
    @Nullable String problem,
    Explanation explanation,
    Instant at) {

  public boolean isMapped() {
    return target != null && problem == null;
  }
}
