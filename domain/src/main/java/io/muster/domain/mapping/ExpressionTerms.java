package io.muster.domain.mapping;

import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import java.util.List;

/** Knows what the expressions of a mapping can speak of, for whoever writes one. */
@FunctionalInterface
public interface ExpressionTerms {

  /** Variables with their parts, such as {@code user.name.givenName}, and functions as they are called. */
  List<Term> of(Vocabulary vocabulary);
}
