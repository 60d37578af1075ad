package io.muster.adapters.persistence.resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementSetter;

/** A piece of SQL and the arguments of its question marks. No value ever becomes part of the text. */
record Sql(String text, List<@Nullable Object> arguments) {

  /** Always true. */
  static final Sql ALL = of("1 = 1");

  /** Never true. */
  static final Sql NONE = of("1 = 0");

  Sql {
    arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
  }

  static Sql of(String text, @Nullable Object... arguments) {
    return new Sql(text, Arrays.asList(arguments));
  }

  /** {@code expression IN (?, …)}; never true for no values. */
  static Sql in(String expression, Collection<?> values) {
    return switch (values.size()) {
      case 0 -> NONE;
      case 1 -> new Sql(expression + " = ?", List.copyOf(values));
      default -> new Sql(expression + " IN (" + marks(values.size()) + ")", List.copyOf(values));
    };
  }

  /**
   * {@code column IN (first UNION …)}, for selects of a column called {@code id}: unlike {@code OR}, each is answered
   * from an index of its own.
   */
  static Sql among(String column, List<Sql> selects) {
    Sql union = selects.stream().reduce((some, more) -> some.then(" UNION ").then(more)).orElseThrow();
    return of(column + " IN (SELECT u.id FROM (").then(union).then(") u)");
  }

  static String marks(int count) {
    return "?, ".repeat(count - 1) + "?";
  }

  Sql then(String more, @Nullable Object... moreArguments) {
    return then(of(more, moreArguments));
  }

  Sql then(Sql more) {
    List<@Nullable Object> all = new ArrayList<>(arguments);
    all.addAll(more.arguments);
    return new Sql(text + more.text, all);
  }

  Sql and(Sql other) {
    if (this == ALL || other == NONE) {
      return other;
    }
    return this == NONE || other == ALL ? this : of("(").then(this).then(" AND ").then(other).then(")");
  }

  Sql or(Sql other) {
    if (this == NONE || other == ALL) {
      return other;
    }
    return this == ALL || other == NONE ? this : of("(").then(this).then(" OR ").then(other).then(")");
  }

  Sql not() {
    if (this == ALL) {
      return NONE;
    }
    return this == NONE ? ALL : of("NOT (").then(this).then(")");
  }

  /** Unlike {@code equals}, looks into arrays of bytes. */
  boolean isSameAs(Sql other) {
    return text.equals(other.text) && Arrays.deepEquals(arguments.toArray(), other.arguments.toArray());
  }

  PreparedStatementSetter binding() {
    return statement -> {
      for (int at = 0; at < arguments.size(); at++) {
        statement.setObject(at + 1, arguments.get(at));
      }
    };
  }
}
