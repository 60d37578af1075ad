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

/** Writes a filter as a client would, so that reading it again gives the same filter. */
public final class FilterText {

  private final Function<AttributePath, String> names;

  private FilterText(Function<AttributePath, String> names) {
    this.names = names;
  }

  public static String of(Filter filter) {
    return new FilterText(AttributePath::toString).write(filter);
  }

  private String write(Filter filter) {
    return switch (filter) {
      case And(Filter left, Filter right) ->
          grouped(left, left instanceof Or) + " and " + grouped(right, right instanceof Or || right instanceof And);
      case Or(Filter left, Filter right) -> write(left) + " or " + grouped(right, right instanceof Or);
      case Not(Filter inner) -> "not (" + write(inner) + ")";
      case Compare(AttributePath path, Operator operator, Value literal) ->
          names.apply(path) + " " + operator.name().toLowerCase(Locale.ROOT) + " " + literal(literal);
      case Present(AttributePath path) -> names.apply(path) + " pr";
      case ValuePath(AttributePath path, Filter inner) ->
          names.apply(path) + "[" + new FilterText(FilterText::part).write(inner) + "]";
    };
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
