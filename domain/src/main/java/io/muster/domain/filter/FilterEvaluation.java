package io.muster.domain.filter;

import io.muster.domain.filter.Filter.And;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Not;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.filter.Filter.Or;
import io.muster.domain.filter.Filter.Present;
import io.muster.domain.filter.Filter.ValuePath;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.AttributeType;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a resource matches a filter, decided in memory. A multi-valued attribute matches if any of its values does
 * (RFC 7644 §3.4.2.2); {@code ne} is exactly "not eq", so it holds when no value is equal, or none is there.
 */
public final class FilterEvaluation {

  private final Function<AttributePath, Stream<Value>> values;

  private FilterEvaluation(Function<AttributePath, Stream<Value>> values) {
    this.values = values;
  }

  /** Whether the resource matches; the representation holds all that a client could see of it. */
  public static boolean matches(Filter filter, Complex representation) {
    return new FilterEvaluation(path -> valuesIn(representation, path)).test(filter);
  }

  /** Whether one element of a multi-valued attribute matches the filter within the brackets of a value path. */
  public static boolean matchesElement(Filter filter, Value element) {
    return new FilterEvaluation(path -> partsOf(element, path.subAttribute())).test(filter);
  }

  private boolean test(Filter filter) {
    return switch (filter) {
      case And(Filter left, Filter right) -> test(left) && test(right);
      case Or(Filter left, Filter right) -> test(left) || test(right);
      case Not(Filter inner) -> !test(inner);
      case Compare(AttributePath path, Operator operator, Value literal) when operator == Operator.NE ->
          !test(new Compare(path, Operator.EQ, literal));
      case Compare compare -> compare(compare);
      case Present(AttributePath path) -> values.apply(path).anyMatch(FilterEvaluation::isAssigned);
      case ValuePath(AttributePath path, Filter inner) ->
          values.apply(path).anyMatch(element -> matchesElement(inner, element));
    };
  }

  private boolean compare(Compare compare) {
    Attribute attribute = compare.path().leaf();
    return Comparand.of(attribute, compare.literal())
        .filter(literal -> values.apply(compare.path())
            .anyMatch(value -> Comparand.of(attribute, value)
                .filter(comparand -> comparand.is(compare.operator(), literal))
                .isPresent()))
        .isPresent();
  }

  private static Stream<Value> valuesIn(Complex representation, AttributePath path) {
    Value holder = path.extension() ? representation.get(path.schema().urn()) : representation;
    return holder instanceof Complex complex
        ? entries(complex, path.attribute()).flatMap(element -> partsOf(element, path.subAttribute()))
        : Stream.empty();
  }

  private static Stream<Value> partsOf(Value element, @Nullable Attribute part) {
    if (part == null) {
      return Stream.of(element);
    }
    return element instanceof Complex complex ? entries(complex, part) : Stream.empty();
  }

  /** The values of an attribute, one by one. Clients choose the case of names that no schema lists, and may vary it. */
  private static Stream<Value> entries(Complex complex, Attribute attribute) {
    if (attribute.type() == AttributeType.ANY) {
      return complex.entries().entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(attribute.name()))
          .flatMap(entry -> each(entry.getValue()));
    }
    Value value = complex.get(attribute.name());
    return value == null ? Stream.empty() : each(value);
  }

  private static Stream<Value> each(Value value) {
    return value instanceof Many many ? many.values().stream() : Stream.of(value);
  }

  /** RFC 7644 §3.4.2.2, pr: "a non-empty or non-null value, or … a non-empty node for complex attributes". */
  private static boolean isAssigned(Value value) {
    return switch (value) {
      case Complex complex -> complex.entries().values().stream().anyMatch(FilterEvaluation::isAssigned);
      case Many many -> many.values().stream().anyMatch(FilterEvaluation::isAssigned);
      case Value.Text _, Value.Bool _, Value.Number _, Value.Unassigned _ -> !value.isUnassigned();
    };
  }
}
