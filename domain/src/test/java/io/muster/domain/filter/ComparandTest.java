package io.muster.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.filter.Comparand.Amount;
import io.muster.domain.filter.Comparand.Flag;
import io.muster.domain.filter.Comparand.Time;
import io.muster.domain.filter.Comparand.Words;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.resource.Folding;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Values;
import io.muster.domain.schema.AttributeBuilder;
import io.muster.domain.schema.AttributeType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparandTest {

  /** Each before the next, in the one order of all comparands. */
  private static final List<Comparand> ASCENDING = List.of(
      new Flag(false), new Flag(true),
      number("-1E+9"), number("-2"), number("-1.5"), number("0"), number("1E-9"), number("1"), number("1.5"),
      number("1E+9"),
      time("0001-01-01T00:00:00Z"), time("1969-12-31T23:59:59.999Z"), time("1970-01-01T00:00:00Z"),
      time("1970-01-01T00:00:00.000000001Z"),
      words(""), words("\u0000"), words(" "), words("A"), words("a"), words("a "), words("aa"), words("ab"), words("é"),
      words("\uD7FF"), words("\uE000"), words("\uFFFF"), words("\uD800\uDC00"), words("\uD800\uDC00a"),
      words("\uD83D\uDE00"), words("\uD83D\uDE01"), words("\uDBFF\uDFFF"));

  @Test
  void hasOneOrderOfAllValues() {
    for (int left = 0; left < ASCENDING.size(); left++) {
      for (int right = 0; right < ASCENDING.size(); right++) {
        assertThat(Integer.signum(ASCENDING.get(left).compareTo(ASCENDING.get(right))))
            .as("%s to %s", ASCENDING.get(left), ASCENDING.get(right))
            .isEqualTo(Integer.compare(left, right));
      }
    }
  }

  @Test
  void ordersTextsAsTheirBytesInUtf8() {
    for (Comparand left : ASCENDING) {
      for (Comparand right : ASCENDING) {
        if (left instanceof Words one && right instanceof Words other) {
          assertThat(Integer.signum(left.compareTo(right))).isEqualTo(
              Integer.signum(Arrays.compareUnsigned(utf8(one), utf8(other))));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Operator.class)
  void relatesDifferentKindsByNothingButTheirDifference(Operator operator) {
    Comparand flag = new Flag(true);
    for (Comparand other : List.of(number("1"), words("true"), time("1970-01-01T00:00:00Z"))) {
      assertThat(flag.is(operator, other)).isEqualTo(operator == Operator.NE);
      assertThat(other.is(operator, flag)).isEqualTo(operator == Operator.NE);
    }
  }

  @Test
  void findsNumbersEqualWhateverTheirDecimals() {
    assertThat(number("1").is(Operator.EQ, number("1.000"))).isTrue();
    assertThat(number("1").is(Operator.NE, number("1.000"))).isFalse();
    assertThat(number("1000").is(Operator.GE, number("1E+3"))).isTrue();
    assertThat(number("1E+2147483647").is(Operator.GT, number("1E-2147483647"))).isTrue();
  }

  @Test
  void looksForPartsInTextsAlone() {
    assertThat(words("abc").is(Operator.CO, words("b"))).isTrue();
    assertThat(words("abc").is(Operator.SW, words("b"))).isFalse();
    assertThat(words("abc").is(Operator.EW, words("bc"))).isTrue();
    assertThat(number("11").is(Operator.CO, number("1"))).isFalse();
    assertThat(number("11").is(Operator.SW, number("1"))).isFalse();
    assertThat(number("11").is(Operator.EW, number("1"))).isFalse();
  }

  @Test
  void foldsTextsUnlessTheyAreCaseExact() {
    assertThat(Comparand.of(AttributeBuilder.text("a").build(), Value.of("ÄB"))).contains(words(Folding.fold("ÄB")));
    assertThat(Comparand.of(AttributeBuilder.text("a").exactCase().build(), Value.of("ÄB"))).contains(words("ÄB"));
    assertThat(Comparand.of(AttributeBuilder.binary("a").exactCaseIf(false).build(), Value.of("QQ")))
        .contains(words("QQ"));
    assertThat(of(AttributeType.ANY, Value.of("QQ"))).isEqualTo(words("qq"));
  }

  @Test
  void readsOnlyWhatFitsTheType() {
    List<Value> values = List.of(Value.of("x"), Value.of("2011-05-13T04:42:34Z"), Value.of(true), Value.of(1),
        Values.list("x"), Values.object("x", "x"), Value.UNASSIGNED);
    assertThat(fitting(AttributeType.STRING, values)).containsExactly(0, 1);
    assertThat(fitting(AttributeType.REFERENCE, values)).containsExactly(0, 1);
    assertThat(fitting(AttributeType.BINARY, values)).containsExactly(0, 1);
    assertThat(fitting(AttributeType.DATE_TIME, values)).containsExactly(1);
    assertThat(fitting(AttributeType.BOOLEAN, values)).containsExactly(2);
    assertThat(fitting(AttributeType.INTEGER, values)).containsExactly(3);
    assertThat(fitting(AttributeType.DECIMAL, values)).containsExactly(3);
    assertThat(fitting(AttributeType.ANY, values)).containsExactly(0, 1, 2, 3);
    assertThat(fitting(AttributeType.COMPLEX, values)).isEmpty();
  }

  private static List<Integer> fitting(AttributeType type, List<Value> values) {
    return IntStream.range(0, values.size())
        .filter(at -> of(type, values.get(at)) != null)
        .boxed()
        .toList();
  }

  private static Comparand of(AttributeType type, Value value) {
    return Comparand.of(AttributeBuilder.attribute("a", type).build(), value).orElse(null);
  }

  private static byte[] utf8(Words words) {
    return words.words().getBytes(StandardCharsets.UTF_8);
  }

  private static Comparand number(String text) {
    return new Amount(new BigDecimal(text));
  }

  private static Comparand time(String text) {
    return new Time(Instant.parse(text));
  }

  private static Comparand words(String text) {
    return new Words(text);
  }
}
