package io.muster.domain.mapping;

import io.muster.domain.resource.ResourceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What that version of the mapping made of one SCIM resource when it last ran: the record it is linked to, or the problem that kept it
 * from having one. A resource keeps its link when a later run fails. {@code hold} is the number of the hold that keeps the
 * person of a user as it is; null when none does.
 */
public record MappingStatus(
    ResourceId resource,
    MappingKind kind,
    int version,
    @Nullable Target target,
    @Nullable String problem,
    Explanation explanation,
    Instant at,
    @Nullable Integer hold) {

  /** The problem of a user whose person would have been disabled, but for the safety catch. */
  public static final String ON_HOLD = "on hold: the safety catch keeps the person from being disabled";

  /** The problem of a user who was on hold, and whose person an administrator wanted to stay. */
  public static final String LEFT_AS_IT_WAS = "the person stays as it was until the user changes next";

  /** What a mapping made of a resource that is on no hold. */
  public MappingStatus(
      ResourceId resource,
      MappingKind kind,
      int version,
      @Nullable Target target,
      @Nullable String problem,
      Explanation explanation,
      Instant at) {
    this(resource, kind, version, target, problem, explanation, at, null);
  }

  public boolean isMapped() {
    return target != null && problem == null;
  }

  public boolean isOnHold() {
    return hold != null;
  }
}
