package io.muster.adapters.persistence.resource;

import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.FilterEvaluation;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.AttributePath;

/**
 * Expressions about a resource, the alias {@code r}: id and meta, what columns hold, members and groups, and the value
 * index for all else. What other tables answer is asked as {@code r.id IN (…)}, so that the database may begin with
 * whichever side is smaller.
 */
record ResourceTerms(
    Scope scope, ResourceColumns columns, MetaTerms meta, ElementSelection elements, GroupSelection groups)
    implements Terms {

  static ResourceTerms of(Scope scope, NestedGroups nested) {
    return new ResourceTerms(scope, ResourceColumns.of(scope.type()), new MetaTerms(scope),
        new ElementSelection(scope), new GroupSelection(scope, nested));
  }

  @Override
  public Sql translate(Filter filter) {
    return filter instanceof Filter.Or && Reach.leads(filter)
        ? scope.either(Reach.alternatives(filter).stream().map(this::translate).toList())
        : Terms.super.translate(filter);
  }

  @Override
  public Sql compare(Compare compare) {
    AttributePath path = compare.path();
    return switch (Place.of(path)) {
      case ID -> scope.dialect().compareId("r.id", compare);
      case META -> meta.compare(compare);
      case SCHEMAS, MEMBERS, GROUPS -> select(path.dropSub(), compare);
      case DOCUMENT -> columns.holding(path)
          .map(column -> column.compare("r", compare))
          .orElseGet(() -> elements.where(path.dropSub(), compare));
    };
  }

  @Override
  public Sql present(AttributePath path) {
    return switch (Place.of(path)) {
      case ID, META, SCHEMAS -> Sql.ALL;
      case MEMBERS, GROUPS -> select(path.dropSub(), new Filter.Present(path));
      case DOCUMENT -> columns.holding(path)
          .map(column -> column.present("r"))
          .orElseGet(() -> elements.where(path.dropSub(), new Filter.Present(path)));
    };
  }

  @Override
  public Sql select(AttributePath path, Filter inner) {
    return switch (Place.of(path)) {
      case ID, META -> translate(inner);
      case MEMBERS -> new MemberTerms(scope).where(inner);
      case GROUPS -> groups.where(inner);
      case SCHEMAS -> hasCoreUrn(inner) ? Sql.ALL : elements.where(path, inner);
      case DOCUMENT -> elements.where(path, inner);
    };
  }

  /** Every resource lists the URN of its core schema; only those of extensions are indexed. */
  private boolean hasCoreUrn(Filter inner) {
    return FilterEvaluation.matchesElement(inner, Value.of(scope.type().schema().urn()));
  }
}
