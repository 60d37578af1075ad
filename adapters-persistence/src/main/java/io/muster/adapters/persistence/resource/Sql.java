package io.muster.adapters.persistence.resource;

import io.muster.domain.account.AccountId;
import io.muster.domain.resource.ResourceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementSetter;

/**
 * A piece of SQL and the arguments of its question marks. No value ever becomes part of the text. Of a condition is known
 * what a dialect may want to say in other words: its conjuncts, the account, and the sets that identifiers must be in.
 */
sealed interface Sql {

  /** Always true. */
  Sql ALL = of("1 = 1");

  /** Never true. */
  Sql NONE = of("1 = 0");

  String text();

  List<@Nullable Object> arguments();

  /** Anything. */
  record Text(String text, List<@Nullable Object> arguments) implements Sql {

    public Text {
      arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
    }
  }

  /** Both conditions hold. */
  record Both(Sql first, Sql second) implements Sql {

    @Override
    public String text() {
      return "(" + first.text() + " AND " + second.text() + ")";
    }

    @Override
    public List<@Nullable Object> arguments() {
      return joined(first.arguments(), second.arguments());
    }
  }

  /** A row belongs to the account. */
  record OfAccount(String alias, long account) implements Sql {

    @Override
    public String text() {
      return alias + ".account_id = ?";
    }

    @Override
    public List<@Nullable Object> arguments() {
      return List.of(account);
    }
  }

  /** A column of identifiers holds one of a set. */
  sealed interface Within extends Sql {
    String column();
  }

  /** One of those listed, which are two at least. */
  record Listed(String column, List<byte[]> ids) implements Within {

    @Override
    public String text() {
      return column + " IN (" + marks(ids.size()) + ")";
    }

    @Override
    public List<@Nullable Object> arguments() {
      return List.copyOf(ids);
    }
  }

  /** One of {@code what} there is in the rows that {@code from} tells of. */
  record Selected(String column, String what, Sql from) implements Within {

    @Override
    public String text() {
      return column + " IN (SELECT " + what + " FROM " + from.text() + ")";
    }

    @Override
    public List<@Nullable Object> arguments() {
      return from.arguments();
    }
  }

  /** One of those in a union, which has each once. */
  record United(String column, Sql union) implements Within {

    @Override
    public String text() {
      return column + " IN (SELECT u.id FROM (" + union.text() + ") u)";
    }

    @Override
    public List<@Nullable Object> arguments() {
      return union.arguments();
    }
  }

  static Sql of(String text, @Nullable Object... arguments) {
    return new Text(text, Arrays.asList(arguments));
  }

  static Sql ofAccount(String alias, AccountId account) {
    return new OfAccount(alias, account.value());
  }

  /** {@code expression IN (?, …)}; never true for no values. */
  static Sql in(String expression, Collection<?> values) {
    return switch (values.size()) {
      case 0 -> NONE;
      case 1 -> new Text(expression + " = ?", List.copyOf(values));
      default -> new Text(expression + " IN (" + marks(values.size()) + ")", List.copyOf(values));
    };
  }

  /** {@code column IN (?, …)}; never true for no identifiers. */
  static Sql listed(String column, Collection<ResourceId> ids) {
    return ids.size() < 2 ? in(column, Uuids.bytes(ids)) : new Listed(column, Uuids.bytes(ids));
  }

  /**
   * {@code column IN (first UNION …)}, for selects of a column called {@code id}: unlike {@code OR}, each is answered
   * from an index of its own. A single one must be distinct.
   */
  static Sql among(String column, List<Sql> selects) {
    return new United(column, selects.stream().reduce((some, more) -> some.then(" UNION ").then(more)).orElseThrow());
  }

  static String marks(int count) {
    return "?, ".repeat(count - 1) + "?";
  }

  default Sql then(String more, @Nullable Object... moreArguments) {
    return then(of(more, moreArguments));
  }

  default Sql then(Sql more) {
    return new Text(text() + more.text(), joined(arguments(), more.arguments()));
  }

  default Sql and(Sql other) {
    if (this == ALL || other == NONE) {
      return other;
    }
    return this == NONE || other == ALL ? this : new Both(this, other);
  }

  default Sql or(Sql other) {
    if (this == NONE || other == ALL) {
      return other;
    }
    return this == ALL || other == NONE ? this : of("(").then(this).then(" OR ").then(other).then(")");
  }

  default Sql not() {
    if (this == ALL) {
      return NONE;
    }
    return this == NONE ? ALL : of("NOT (").then(this).then(")");
  }

  /** The conditions that must all hold. */
  default List<Sql> conjuncts() {
    return this instanceof Both(Sql first, Sql second)
        ? Stream.concat(first.conjuncts().stream(), second.conjuncts().stream()).toList()
        : List.of(this);
  }

  /** Unlike {@code equals}, looks into arrays of bytes. */
  default boolean isSameAs(Sql other) {
    return text().equals(other.text()) && Arrays.deepEquals(arguments().toArray(), other.arguments().toArray());
  }

  default PreparedStatementSetter binding() {
    List<@Nullable Object> all = arguments();
    return statement -> {
      for (int at = 0; at < all.size(); at++) {
        statement.setObject(at + 1, all.get(at));
      }
    };
  }

  private static List<@Nullable Object> joined(List<@Nullable Object> some, List<@Nullable Object> more) {
    List<@Nullable Object> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
