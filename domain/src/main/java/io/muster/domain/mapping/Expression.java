package io.muster.domain.mapping;

import io.muster.domain.resource.Value;
import io.muster.domain.schema.AttributePath;
import java.util.List;

/** Where a value comes from; for {@code reads} see {@link Program#reads}, resolved. */
sealed interface Expression {

  /** An attribute with one value, copied as it is. */
  record Copy(AttributePath path, ResultType wanted) implements Expression {}

  record Constant(Value value) implements Expression {}

  record Script(Program program, List<AttributePath> reads, Place place) implements Expression {}
}
