package io.muster.adapters.persistence.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.filter.Comparand;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndexEncodingTest {

  private final RandomGenerator random = new Random(7643);

  @Test
  void ordersNumbersAsNumbers() {
    Stream<BigDecimal> known = Stream.of("0", "-0.0", "1", "1.00", "10", "9", "0.1", "0.09", "-1", "-1.5", "-10", "-9",
            "1E+30", "-1E+30", "1E-30", "-1E-30", "123456789012345678901234567890", "1E+2000000000", "-1E-2000000000")
        .map(BigDecimal::new);
    Stream<BigDecimal> any = Stream.generate(() -> new BigDecimal(
        new BigInteger(random.nextInt(200), new Random(random.nextLong())), random.nextInt(60) - 30))
        .map(number -> random.nextBoolean() ? number : number.negate())
        .limit(200);
    assertKeepsOrder(Stream.concat(known, any).<Comparand>map(Comparand.Amount::new).toList());
  }

  @Test
  void ordersInstantsAsTimePasses() {
    assertKeepsOrder(Stream.concat(
            Stream.of(Instant.MIN, Instant.MAX, Instant.EPOCH, Instant.EPOCH.minusNanos(1), Instant.EPOCH.plusNanos(1)),
            Stream.generate(() -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))).limit(100))
        .<Comparand>map(Comparand.Time::new)
        .toList());
  }

  @Test
  void ordersTextsByTheirLetters() {
    assertKeepsOrder(Stream.of("", "a", "ab", "b", "\u00e9", "\uE000", "\uFFFD", "\uD83D\uDE00", "a\uD83D\uDE00", "a\uE000")
        .<Comparand>map(Comparand.Words::new)
        .toList());
  }

  @Test
  void ordersFalseBeforeTrue() {
    assertKeepsOrder(List.of(new Comparand.Flag(false), new Comparand.Flag(true)));
  }

  private static void assertKeepsOrder(List<Comparand> comparands) {
    for (Comparand one : comparands) {
      for (Comparand other : comparands) {
        int bytes = Arrays.compareUnsigned(IndexEncoding.encode(one), IndexEncoding.encode(other));
        assertThat(Integer.signum(bytes)).as("%s and %s", one, other).isEqualTo(Integer.signum(one.compareTo(other)));
      }
    }
  }
}
