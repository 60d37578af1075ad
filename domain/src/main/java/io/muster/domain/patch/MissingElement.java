package io.muster.domain.patch;

import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Filter.And;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.filter.FilterEvaluation;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The value that a selection describes and nobody has: only one that says of it what equals what describes any. */
final class MissingElement {

  private MissingElement() {}

  /** The value described, with what the edit gives; empty when the two do not go together. */
  static Optional<Value> create(ElementEdit edit, Filter selection) {
    if (edit.given().isUnassigned() || !edit.path().attribute().isComplex()) {
      return Optional.empty();
    }
    return described(selection, Complex.EMPTY)
        .map(new ElementEdit(Edit.ADD, edit.path(), edit.given())::changed)
        .filter(element -> FilterEvaluation.matchesElement(selection, element));
  }

  private static Optional<Complex> described(Filter selection, Complex sofar) {
    return switch (selection) {
      case And(Filter left, Filter right) -> described(left, sofar).flatMap(more -> described(right, more));
      case Compare compare when compare.operator() == Operator.EQ -> Optional.of(with(sofar, compare));
      case Compare _, Filter.Or _, Filter.Not _, Filter.Present _, Filter.ValuePath _ -> Optional.empty();
    };
  }

  private static Complex with(Complex sofar, Compare compare) {
    Attribute part = Objects.requireNonNull(compare.path().subAttribute());
    Value literal = compare.literal();
    return sofar.with(part.name(), part.multiValued() ? new Many(List.of(literal)) : literal);
  }
}
