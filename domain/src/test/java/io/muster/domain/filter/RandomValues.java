package io.muster.domain.filter;

import io.muster.domain.resource.Value;
import io.muster.domain.schema.Attribute;
import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Values from a small stock, so that what one draws another finds: with letters beyond the first plane, letters that
 * fold oddly, blanks at the ends, wildcards of other languages, texts that differ late, and the same number or instant
 * written in several ways.
 */
final class RandomValues {

  private static final String LONG = "lorem ipsum ".repeat(40);

  private static final List<String> WORDS = List.of(
      "a", "A", "ab", "aB", "Abc", "abc d", "b", "ba", " b", "b ", "bé", "BÉ", "be\u0301", "ß", "SS", "İ", "i", "ı",
      "I", "ǆ", "ǅ", "σ", "ς", "Σ", "Öberg", "öBERG",
      "%", "_", "a%b", "a_b", "\\", "\"", "'", "a]b", "(a)", "0", "10", "9",
      "true", "null", "\uD83D\uDE00", "a\uD83D\uDE00", "\uE000", "\uFFFD", "\uD801\uDC00", "\uD801\uDC28", "\t", "a\nb",
      LONG, LONG + "x", LONG + "X", LONG + "y", "2011-05-13T04:42:34Z");

  private static final List<String> NUMBERS = List.of(
      "0", "-0", "1", "1.0", "1.50", "1.5", "-1.5", "2", "-2", "10", "9", "1E+3", "1000", "0.1", "0.10", "1E-20",
      "12345678901234567890", "12345678901234567890.5", "-12345678901234567890", "1E+30", "9007199254740993");

  private static final List<String> MOMENTS = List.of(
      "2011-05-13T04:42:34Z", "2011-05-13T06:42:34+02:00", "2011-05-12T20:42:34.000-08:00", "2011-05-13T04:42:34",
      "2011-05-13T04:42:34.5Z", "2011-05-13T04:42:34.123456789Z", "2011-05-13T04:42:34.12345678999Z",
      "2011-05-13T04:42:34.123456790Z", "0001-01-03T00:00:00.0000000Z", "0001-01-01T00:00:00+14:00",
      "1969-12-31T23:59:59.999Z", "1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z",
      "9999-12-31T23:59:59-14:00");

  private static final List<String> BINARIES = List.of("QQ==", "qq==", "QUJD", "QUJDRA", "QUJDRA==");

  private static final List<String> REFERENCES =
      List.of("https://example.com/a", "https://example.com/A", "HTTPS://example.com/a", "../Users/1", "urn:x:y");

  private RandomValues() {}

  /** A value that fits the attribute, taken as single and not complex; a free one may be anything. */
  static Value fitting(Attribute attribute, RandomGenerator random) {
    return switch (attribute.type()) {
      case STRING -> Value.of(pick(WORDS, random));
      case BOOLEAN -> Value.of(random.nextBoolean());
      case DECIMAL -> number(pick(NUMBERS, random));
      case INTEGER -> integer(random);
      case DATE_TIME -> Value.of(pick(MOMENTS, random));
      case BINARY -> Value.of(pick(BINARIES, random));
      case REFERENCE -> Value.of(pick(REFERENCES, random));
      case ANY -> free(random);
      case COMPLEX -> throw new IllegalArgumentException(attribute.name() + " is complex");
    };
  }

  static <T> T pick(List<T> stock, RandomGenerator random) {
    return stock.get(random.nextInt(stock.size()));
  }

  private static Value free(RandomGenerator random) {
    return switch (random.nextInt(5)) {
      case 0 -> Value.of(random.nextBoolean());
      case 1 -> number(pick(NUMBERS, random));
      default -> Value.of(pick(WORDS, random));
    };
  }

  private static Value integer(RandomGenerator random) {
    Value.Number number = number(pick(NUMBERS, random));
    return number.value().stripTrailingZeros().scale() <= 0 ? number : number("3");
  }

  private static Value.Number number(String text) {
    return new Value.Number(new BigDecimal(text));
  }
}
