package io.muster.domain.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Something in a mapping that has no effect; it can be saved all the same. {@code name} is that of the rule, or of the
 * table; {@code place} is null where a document keeps none.
 */
public record Finding(Kind kind, String name, @Nullable Place place, String message) {

  /** What has no effect. */
  public enum Kind {
    /** A scope or a condition that nothing can fulfil. */
    NEVER_TRUE,
    /** What a rule says of a field is never asked for: a rule before it always decides. */
    SHADOWED,
    UNUSED_INTERMEDIATE,
    UNUSED_TABLE,
    /** A rule that holds for none of the resources that were looked at. */
    NEVER_MATCHED,
    /** A rule that holds for some of them, and decides about nothing: others are asked before it, or it gives nothing. */
    NEVER_DECIDED
  }
}
