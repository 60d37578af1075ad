package io.muster.adapters.expression.cel;

import com.google.common.primitives.UnsignedLong;
import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import io.muster.domain.mapping.ExpressionFailure;
import io.muster.domain.mapping.ResultType;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Bool;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.resource.Value.Text;
import io.muster.domain.resource.Value.Unassigned;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a value of what one evaluation gave, and measures it, with all that it takes over from the resource. */
final class Conversion {

  private final ExpressionLimits limits;
  private long weight;

  Conversion(ExpressionLimits limits) {
    this.limits = limits;
  }

  /** Where the type was only known now, it must fit as it would have been made to before. */
  Value convert(Object raw, ResultType wanted) {
    Value value = convert(raw);
    return switch (wanted) {
      case TEXT -> asText(value);
      case FLAG -> require(value instanceof Bool, value, "neither true nor false");
      case ORGANIZATION -> require(isReference(raw, ReferenceShape.ORGANIZATION), value, "no organization");
      case SITE -> require(isReference(raw, ReferenceShape.SITE), value, "no site");
      case PERSON -> require(isReference(raw, ReferenceShape.PERSON), value, "no person");
      case ENTRIES -> require(isObjects(value), value, "no list of objects");
      case OBJECT -> require(value instanceof Complex, value, "no object");
      case ANY -> value;
    };
  }

  private Value convert(Object raw) {
    return switch (raw) {
      case String text -> weighed(Value.of(text));
      case Boolean flag -> weighed(Value.of(flag));
      case Long number -> weighed(Value.of(number));
      case Double number -> weighed(new Value.Number(decimal(number)));
      case UnsignedLong number -> weighed(new Value.Number(new BigDecimal(number.bigIntegerValue())));
      case NullValue _ -> Value.UNASSIGNED;
      case Reference reference -> reference.isZeroValue() ? Value.UNASSIGNED : weighed(Value.of(reference.id()));
      case StructObject object -> weighed(object.complex());
      case OpenObject object -> weighed(object.complex());
      case Collection<?> list -> many(list);
      case Map<?, ?> object -> complex(object);
      case CelByteString bytes -> weighed(Value.of(Base64.getEncoder().encodeToString(bytes.toByteArray())));
      default -> weighed(Value.of(raw.toString()));
    };
  }

  private Many many(Collection<?> list) {
    List<Value> values = new ArrayList<>(list.size());
    list.forEach(entry -> values.add(convert(entry)));
    return new Many(values);
  }

  private Complex complex(Map<?, ?> object) {
    Map<String, Value> entries = new LinkedHashMap<>();
    object.forEach((name, value) -> entries.put(String.valueOf(name), convert(value)));
    weighed(Value.UNASSIGNED);
    return new Complex(entries);
  }

  private Value weighed(Value value) {
    weigh(value);
    if (weight > limits.total()) {
      throw new ExpressionFailure("its result holds more than " + limits.total() + " characters and values");
    }
    return value;
  }

  private void weigh(Value value) {
    weight++;
    switch (value) {
      case Text text -> weight += text.value().length();
      case Many many -> many.values().forEach(this::weigh);
      case Complex complex -> complex.entries().values().forEach(this::weigh);
      case Bool _, Value.Number _, Unassigned _ -> {}
    }
  }

  private static BigDecimal decimal(double number) {
    if (!Double.isFinite(number)) {
      throw new ExpressionFailure("its result is a number without end");
    }
    BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  private static Value asText(Value value) {
    return switch (value) {
      case Text text -> text;
      case Value.Number number -> Value.of(number.value().toPlainString());
      case Bool flag -> Value.of(String.valueOf(flag.value()));
      case Unassigned none -> none;
      case Many _, Complex _ -> throw new ExpressionFailure("its result is no text");
    };
  }

  private static boolean isReference(Object raw, ReferenceShape shape) {
    return raw instanceof Reference reference && reference.shape() == shape;
  }

  private static boolean isObjects(Value value) {
    return value instanceof Many many && many.values().stream().allMatch(Complex.class::isInstance);
  }

  private static Value require(boolean fits, Value value, String otherwise) {
    if (!fits && !(value instanceof Unassigned)) {
      throw new ExpressionFailure("its result is " + otherwise);
    }
    return value;
  }
}
