package io.muster.domain.validation;

import io.muster.domain.resource.Moment;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.AttributeType;
import java.util.Base64;
import java.util.Optional;

/** Which JSON values each data type takes (RFC 7643 §2.3). */
final class ValueTypes {

  private ValueTypes() {}

  /** Why the value does not fit, to be read after the path; never with the value itself. */
  static Optional<String> mismatch(AttributeType type, Value value) {
    return switch (type) {
      case STRING, REFERENCE -> value instanceof Value.Text ? fits() : wants("a string", value);
      case BOOLEAN -> value instanceof Value.Bool ? fits() : wants("true or false", value);
      case DECIMAL -> value instanceof Value.Number ? fits() : wants("a number", value);
      case INTEGER -> value instanceof Value.Number number && number.value().stripTrailingZeros().scale() <= 0
          ? fits()
          : wants("an integer", value);
      case DATE_TIME -> value instanceof Value.Text text && Moment.parse(text.value()).isPresent()
          ? fits()
          : wants("a dateTime such as 2026-01-31T12:00:00Z", value);
      case BINARY -> value instanceof Value.Text text && isBase64(text.value())
          ? fits()
          : wants("base64 data", value);
      case COMPLEX -> value instanceof Value.Complex ? fits() : wants("an object", value);
      case ANY -> fits();
    };
  }

  private static Optional<String> fits() {
    return Optional.empty();
  }

  private static Optional<String> wants(String expected, Value value) {
    return Optional.of("must be " + expected + ", not " + kindOf(value));
  }

  private static String kindOf(Value value) {
    return switch (value) {
      case Value.Text _ -> "this string";
      case Value.Bool _ -> "a boolean";
      case Value.Number _ -> "this number";
      case Value.Many _ -> "an array";
      case Value.Complex _ -> "an object";
      case Value.Unassigned _ -> "null";
    };
  }

  /** RFC 7643 §2.3.6: base64 or base64url, "trailing padding MAY be omitted"; certificates often come in lines. */
  private static boolean isBase64(String text) {
    String plain = text.replaceAll("\\s", "").replace('-', '+').replace('_', '/');
    try {
      Base64.getDecoder().decode(plain);
      return true;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
