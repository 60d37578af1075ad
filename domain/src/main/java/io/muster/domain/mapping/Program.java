package io.muster.domain.mapping;

import io.muster.domain.resource.Value;
import java.util.Optional;
import java.util.Set;

/** A compiled expression; it keeps nothing between evaluations, and many threads may evaluate it at once. */
public interface Program {

  /** What an evaluation gave: as an expression that uses it sees it, and as a value. */
  interface Result {

    /** Unassigned for whatever says nothing: a null, a blank reference. */
    Value value();
  }

  /** Fails with {@link ExpressionFailure} when a bound is reached or the values do not allow what it does. */
  Result evaluate(Evaluation evaluation);

  /**
   * The paths that the expression reads, as clients write them ({@code userName}, {@code name.givenName},
   * {@code urn:…:User:organization}); a whole extension under its URN.
   */
  Set<String> reads();

  /** The intermediate values that the expression uses itself. */
  Set<String> uses();

  /** The lookup tables that it names. */
  default Set<String> tables() {
    return Set.of();
  }

  /** True or false where it gives that whatever it reads, as far as its own logic tells. */
  default Optional<Boolean> always() {
    return Optional.empty();
  }
}
