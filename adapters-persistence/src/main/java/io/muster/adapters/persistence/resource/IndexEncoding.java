package io.muster.adapters.persistence.resource;

import io.muster.domain.filter.Comparand;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.Attribute;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Comparands as bytes whose order is the order of the comparands, so that every comparison is one of bytes. */
final class IndexEncoding {

  private static final byte NEGATIVE = 0;
  private static final byte ZERO = 1;
  private static final byte POSITIVE = 2;

  private IndexEncoding() {}

  /** The bytes that stand for a value of that attribute; empty when it does not fit and so cannot be compared. */
  static Optional<byte[]> encode(Attribute attribute, Value value) {
    return Comparand.of(attribute, value).map(IndexEncoding::encode);
  }

  static byte[] encode(Comparand comparand) {
    return switch (comparand) {
      case Comparand.Flag(boolean flag) -> new byte[] {(byte) (flag ? 1 : 0)};
      case Comparand.Amount(BigDecimal amount) -> number(amount);
      case Comparand.Time(Instant instant) -> instant(instant);
      case Comparand.Words(String words) -> words.getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] instant(Instant instant) {
    return ByteBuffer.allocate(12).putLong(instant.getEpochSecond() ^ Long.MIN_VALUE).putInt(instant.getNano()).array();
  }

  /** Sign, exponent, digits: 0.d1d2d3… × 10^exponent without trailing zeros; inverted for negative numbers. */
  private static byte[] number(BigDecimal number) {
    if (number.signum() == 0) {
      return new byte[] {ZERO};
    }
    BigDecimal plain = number.abs().stripTrailingZeros();
    byte[] digits = plain.unscaledValue().toString().getBytes(StandardCharsets.US_ASCII);
    int inverting = number.signum() < 0 ? -1 : 0;
    ByteBuffer bytes = ByteBuffer.allocate(1 + Long.BYTES + digits.length + 1);
    bytes.put(inverting == 0 ? POSITIVE : NEGATIVE);
    bytes.putLong((((long) digits.length - plain.scale()) ^ Long.MIN_VALUE) ^ inverting);
    for (byte digit : digits) {
      bytes.put((byte) (digit ^ inverting));
    }
    // More digits make a number larger in size: the end sorts before every digit, or after it once inverted.
    return bytes.put((byte) inverting).array();
  }
}
