package io.muster.adapters.persistence.resource;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Comparand;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.Attribute;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Comparisons with the sub-attributes of {@code meta}, which are columns of the resource table. */
record MetaTerms(Scope scope) {

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  Sql compare(Compare compare) {
    Attribute leaf = compare.path().leaf();
    return switch (leaf.name()) {
      case "created" -> moment("r.created", compare);
      case "lastModified" -> moment("r.modified", compare);
      case "version" -> IndexEncoding.encode(leaf, compare.literal())
          .map(bytes -> new KeyCondition(scope.dialect().bytes("CONCAT('W/\"', r.version, '\"')"), null)
              .compare(compare.operator(), bytes))
          .orElse(Sql.NONE);
      case "resourceType" -> constant(scope.type().name(), compare) ? Sql.ALL : Sql.NONE;
      default -> throw Refusal.invalidFilter("Filters on " + compare.path() + " are not offered.");
    };
  }

  /** Whether a text that is the same for every row stands in the relation. */
  static boolean constant(String text, Compare compare) {
    Attribute leaf = compare.path().leaf();
    return Comparand.of(leaf, Value.of(text))
        .flatMap(value -> Comparand.of(leaf, compare.literal()).map(literal -> value.is(compare.operator(), literal)))
        .orElse(false);
  }

  private static Sql moment(String column, Compare compare) {
    return Comparand.of(compare.path().leaf(), compare.literal())
        .map(comparand -> comparand instanceof Comparand.Time(Instant instant)
            ? moment(column, compare.operator(), instant)
            : Sql.NONE)
        .orElse(Sql.NONE);
  }

  /** Columns hold milliseconds, as clients see them: what is finer lies between two of them, and equals none. */
  private static Sql moment(String column, Operator operator, Instant moment) {
    Instant bounded = moment.isBefore(EARLIEST) ? EARLIEST : moment.isAfter(LATEST) ? LATEST : moment;
    Instant kept = bounded.truncatedTo(ChronoUnit.MILLIS);
    boolean between = !kept.equals(moment);
    LocalDateTime argument = LocalDateTime.ofInstant(kept, ZoneOffset.UTC);
    return switch (operator) {
      case EQ -> between ? Sql.NONE : Sql.of(column + " = ?", argument);
      case GT -> Sql.of(column + " > ?", argument);
      case GE -> Sql.of(column + (between ? " > ?" : " >= ?"), argument);
      case LT -> Sql.of(column + (between ? " <= ?" : " < ?"), argument);
      case LE -> Sql.of(column + " <= ?", argument);
      case NE, CO, SW, EW -> Sql.NONE;
    };
  }
}
