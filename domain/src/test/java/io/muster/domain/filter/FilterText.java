package io.muster.domain.filter;

import io.muster.domain.filter.Filter.And;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Not;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.filter.Filter.Or;
import io.muster.domain.filter.Filter.Present;
import io.muster.domain.filter.Filter.ValuePath;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.AttributePath;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Writes a filter as a client would, so that reading it again gives the same filter. */
public final class FilterText {

  private final Function<AttributePath, String> names;
  private final UnaryOperator<String> letters;

  private FilterText(Function<AttributePath, String> names, UnaryOperator<String> letters) {
    this.names = names;
    this.letters = letters;
  }

  public static String of(Filter filter) {
    return new FilterText(AttributePath::toString, UnaryOperator.identity()).write(filter);
  }

  /** The filter in one of the many ways to write it: names with and without their URN, and everything in any case. */
  public static String disguised(Filter filter, RandomGenerator random) {
    return new FilterText(path -> qualified(path, random.nextInt(3) == 0), text -> inAnyCase(text, random))
        .write(filter);
  }

  private static String qualified(AttributePath path, boolean withUrn) {
    return withUrn && !path.extension() ? path.schema().urn() + ":" + path : path.toString();
  }

  private static String inAnyCase(String text, RandomGenerator random) {
    int kind = random.nextInt(6);
    return kind > 2 ? text : text.chars()
        .map(letter -> letter < 0x80 && (kind < 2 || random.nextBoolean())
            ? kind == 0 ? Character.toLowerCase(letter) : Character.toUpperCase(letter)
            : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  private String write(Filter filter) {
    return switch (filter) {
      case And(Filter left, Filter right) ->
          grouped(left, left instanceof Or) + word(" and ")
              + grouped(right, right instanceof Or || right instanceof And);
      case Or(Filter left, Filter right) -> write(left) + word(" or ") + grouped(right, right instanceof Or);
      case Not(Filter inner) -> word("not (") + write(inner) + ")";
      case Compare(AttributePath path, Operator operator, Value literal) ->
          name(path) + " " + word(operator.name().toLowerCase(Locale.ROOT)) + " " + literal(literal);
      case Present(AttributePath path) -> name(path) + word(" pr");
      case ValuePath(AttributePath path, Filter inner) ->
          name(path) + "[" + new FilterText(FilterText::part, letters).write(inner) + "]";
    };
  }

  private String name(AttributePath path) {
    return letters.apply(names.apply(path));
  }

  private String word(String keyword) {
    return letters.apply(keyword);
  }

  private String grouped(Filter filter, boolean needed) {
    return needed ? "(" + write(filter) + ")" : write(filter);
  }

  private static String part(AttributePath path) {
    return path.subAttribute() == null ? "value" : path.subAttribute().name();
  }

  private static String literal(Value literal) {
    return switch (literal) {
      case Value.Text text -> quoted(text.value());
      case Value.Bool bool -> String.valueOf(bool.value());
      case Value.Number number -> number.value().toString();
      case Value.Many _, Value.Complex _, Value.Unassigned _ -> throw new IllegalArgumentException("no literal");
    };
  }

  /** The text as a JSON string. */
  public static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(unit -> {
      if (unit == '"' || unit == '\\') {
        json.append('\\').append((char) unit);
      } else if (unit < ' ') {
        json.append(String.format("\\u%04x", unit));
      } else {
        json.append((char) unit);
      }
    });
    return json.append('"').toString();
  }
}
