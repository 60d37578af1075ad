package io.muster.adapters.persistence.resource;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import java.util.List;

/**
 * A filter as a condition on the resource table (alias {@code r}) of one account and type. What the value index answers is
 * asked as {@code r.id IN (…)}, so that the database may begin with whichever side is smaller. No condition is ever NULL,
 * so that {@code not} is the opposite: RFC 7644 §3.4.2.2, {@code ne} matches what has no value.
 */
final class FilterTranslator {

  private final AccountId account;
  private final ResourceType type;
  private final ResourceColumns columns;
  private final MetaCondition meta;

  FilterTranslator(AccountId account, ResourceType type, Dialect dialect) {
    this.account = account;
    this.type = type;
    this.columns = ResourceColumns.of(type);
    this.meta = new MetaCondition(type, dialect);
  }

  Sql translate(Filter filter) {
    return switch (filter) {
      case Filter.And and -> translate(and.left()).and(translate(and.right()));
      case Filter.Or or -> translate(or.left()).or(translate(or.right()));
      case Filter.Not not -> translate(not.inner()).not();
      case Filter.Present present -> present(present.path());
      case Filter.Compare compare -> compare(compare);
      case Filter.ValuePath valuePath -> throw Refusal.invalidFilter("Value paths are not offered.");
    };
  }

  private Sql compare(Filter.Compare compare) {
    if (compare.operator() == Operator.NE) {
      return compare(new Filter.Compare(compare.path(), Operator.EQ, compare.literal())).not();
    }
    if (compare.literal() instanceof Value.Unassigned) {
      return compare.operator() == Operator.EQ ? present(compare.path()).not() : Sql.NONE;
    }
    AttributePath path = compare.path();
    if (path.attribute().equals(CommonAttributes.ID) || path.attribute().equals(CommonAttributes.META)) {
      return meta.compare(path, compare.operator(), compare.literal());
    }
    return columns.holding(path)
        .map(column -> onColumn(column, compare))
        .orElseGet(() -> onIndex(compare));
  }

  private Sql onColumn(ResourceColumns.Column column, Filter.Compare compare) {
    return IndexEncoding.encode(compare.path().leaf(), compare.literal())
        .map(bytes -> switch (column) {
          case NAME -> new KeyCondition("r.name_key", "r.name_whole").compareIfPresent(compare.operator(), bytes);
          case EXTERNAL_ID ->
              new KeyCondition("r.external_key", "r.external_whole").compareIfPresent(compare.operator(), bytes);
          case ACTIVE -> Sql.of("(r.active IS NOT NULL AND r.active = ?)", bytes[0] == 1);
        })
        .orElse(Sql.NONE);
  }

  private Sql onIndex(Filter.Compare compare) {
    AttributePath path = compare.path();
    return IndexEncoding.encode(path.leaf(), compare.literal())
        .map(bytes -> indexed(Sql.in("v.path", paths(path, compare.literal()))
            .and(KeyCondition.onValuesOf("v").compare(compare.operator(), bytes))))
        .orElse(Sql.NONE);
  }

  private Sql present(AttributePath path) {
    Attribute attribute = path.attribute();
    if (attribute.equals(CommonAttributes.ID) || attribute.equals(CommonAttributes.META)) {
      return Sql.ALL;
    }
    return columns.holding(path)
        .map(column -> switch (column) {
          case NAME -> Sql.of("r.name_key IS NOT NULL");
          case EXTERNAL_ID -> Sql.of("r.external_key IS NOT NULL");
          case ACTIVE -> Sql.of("r.active IS NOT NULL");
        })
        .orElseGet(() -> indexed(Sql.in("v.path", paths(path, Value.UNASSIGNED))));
  }

  private List<Long> paths(AttributePath path, Value literal) {
    return List.of(IndexPath.of(type, path.schema().urn(), path.attribute(), path.subAttribute()));
  }

  private Sql indexed(Sql condition) {
    return Sql.of("r.id IN (SELECT v.resource_id FROM value_index v WHERE v.account_id = ? AND ", account.value())
        .then(condition)
        .then(")");
  }
}
