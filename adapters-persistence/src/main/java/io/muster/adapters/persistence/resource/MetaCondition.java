package io.muster.adapters.persistence.resource;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Conditions on {@code id} and {@code meta}, which every resource has. */
record MetaCondition(ResourceType type, Dialect dialect) {

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

  Sql compare(AttributePath path, Operator operator, Value literal) {
    if (!(literal instanceof Value.Text(String text))) {
      return Sql.NONE;
    }
    if (path.attribute().equals(CommonAttributes.ID)) {
      return compareId("r.id", operator, text);
    }
    Attribute sub = path.subAttribute();
    return switch (sub == null ? "" : sub.name()) {
      case "created" -> compareMoment("r.created", operator, text);
      case "lastModified" -> compareMoment("r.modified", operator, text);
      case "version" -> compareVersion(operator, text);
      case "resourceType" ->
          Constants.holds(type.name(), operator, text, true) ? Sql.ALL : Sql.NONE;
      default -> throw Refusal.invalidFilter("Filters on " + path + " are not offered.");
    };
  }

  /** Identifiers are case-exact, and ours are written in one way only. */
  Sql compareId(String column, Operator operator, String text) {
    if (operator == Operator.EQ) {
      return ResourceId.parse(text)
          .filter(id -> id.toString().equals(text))
          .map(id -> Sql.of(column + " = ?", (Object) Uuids.bytes(id)))
          .orElse(Sql.NONE);
    }
    return new KeyCondition(dialect.uuidText(column), null)
        .compare(operator, text.getBytes(StandardCharsets.UTF_8));
  }

  private Sql compareVersion(Operator operator, String text) {
    return new KeyCondition(dialect.bytes("CONCAT('W/\"', r.version, '\"')"), null)
        .compare(operator, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Sql compareMoment(String column, Operator operator, String text) {
    return IndexEncoding.moment(text).map(moment -> compareMoment(column, operator, moment)).orElse(Sql.NONE);
  }

  /** Columns hold microseconds: what is finer lies between two of them, and equals none. */
  private static Sql compareMoment(String column, Operator operator, Instant moment) {
    Instant bounded = moment.isBefore(EARLIEST) ? EARLIEST : moment.isAfter(LATEST) ? LATEST : moment;
    Instant kept = bounded.truncatedTo(ChronoUnit.MICROS);
    boolean between = !kept.equals(bounded);
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
