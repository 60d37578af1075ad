package io.muster.adapters.persistence.resource;

import io.muster.domain.resource.Folding;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.Attribute;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Values as bytes whose order is the order of the values, so that every comparison is one of bytes. */
final class IndexEncoding {

  private static final byte NEGATIVE = 0;
  private static final byte ZERO = 1;
  private static final byte POSITIVE = 2;

  private IndexEncoding() {}

  /** The bytes that stand for a value of that attribute; empty when it is not a value that the attribute can have. */
  static Optional<byte[]> encode(Attribute attribute, Value value) {
    return switch (attribute.type()) {
      case STRING, REFERENCE, BINARY -> value instanceof Value.Text text ? text(attribute, text) : Optional.empty();
      case BOOLEAN -> value instanceof Value.Bool bool ? Optional.of(bool(bool.value())) : Optional.empty();
      case DECIMAL, INTEGER ->
          value instanceof Value.Number number ? Optional.of(number(number.value())) : Optional.empty();
      case DATE_TIME -> value instanceof Value.Text text ? instant(text.value()) : Optional.empty();
      case COMPLEX -> Optional.empty();
      case ANY -> any(attribute, value);
    };
  }

  /** A text as its attribute compares it: as it is, or folded. */
  static byte[] text(String text, boolean caseExact) {
    return (caseExact ? text : Folding.fold(text)).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] bool(boolean flag) {
    return new byte[] {(byte) (flag ? 1 : 0)};
  }

  static byte[] instant(Instant instant) {
    return ByteBuffer.allocate(12).putLong(instant.getEpochSecond() ^ Long.MIN_VALUE).putInt(instant.getNano()).array();
  }

  /** Sign, exponent, digits: 0.d1d2d3… × 10^exponent, without trailing zeros; all of it inverted for negative numbers. */
  static byte[] number(BigDecimal number) {
    if (number.signum() == 0) {
      return new byte[] {ZERO};
    }
    BigDecimal plain = number.abs().stripTrailingZeros();
    BigInteger digits = plain.unscaledValue();
    byte[] text = digits.toString().getBytes(StandardCharsets.US_ASCII);
    boolean negative = number.signum() < 0;
    ByteBuffer bytes = ByteBuffer.allocate(1 + 8 + text.length + 1).put(negative ? NEGATIVE : POSITIVE);
    long exponent = ((long) text.length - plain.scale()) ^ Long.MIN_VALUE;
    bytes.putLong(negative ? ~exponent : exponent);
    for (byte digit : text) {
      bytes.put((byte) (negative ? ~digit : digit));
    }
    // More digits make a number larger in size: the end sorts before every digit, or after it once inverted.
    return bytes.put((byte) (negative ? 0xFF : 0)).array();
  }

  /** The moment that a dateTime names; empty when it names none. */
  static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> text(Attribute attribute, Value.Text text) {
    return Optional.of(text(text.value(), attribute.caseExact()));
  }

  private static Optional<byte[]> instant(String text) {
    return moment(text).map(IndexEncoding::instant);
  }

  private static Optional<byte[]> any(Attribute attribute, Value value) {
    return switch (value) {
      case Value.Text text -> text(attribute, text);
      case Value.Number number -> Optional.of(number(number.value()));
      case Value.Bool bool -> Optional.of(bool(bool.value()));
      case Value.Complex _, Value.Many _, Value.Unassigned _ -> Optional.empty();
    };
  }
}
