package io.muster.adapters.persistence.resource;

import static io.muster.domain.account.AccountSettings.DEFAULT_CUSTOM_FIELDS_URN;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.schema.core.UserSchema;
import java.util.List;
import java.util.stream.Stream;

/** Expressions about one member of a group: the membership {@code m} and the member's own row {@code t}. */
record MemberTerms(Scope scope) implements Terms {

  private static final long DISPLAY_NAME = new IndexPath(CoreResourceTypes.users(DEFAULT_CUSTOM_FIELDS_URN))
      .of(UserSchema.SCHEMA, UserSchema.SCHEMA.attribute("displayName").orElseThrow(), null);

  /** Groups of which one member satisfies the filter. */
  Sql where(Filter inner) {
    return new Rows(scope.dialect(), "membership m JOIN resource t ON t.account_id = m.account_id"
        + " AND t.type = m.member_type AND t.id = m.member_id",
        Sql.ofAccount("m", scope.account()).and(translate(inner))).have("r.id", "m.group_id");
  }

  @Override
  public Sql compare(Compare compare) {
    return switch (compare.path().leaf().name()) {
      case "value" -> scope.dialect().compareId("m.member_id", compare);
      case "type" -> Sql.in("m.member_type", Stream.of(CoreResourceTypes.USER, CoreResourceTypes.GROUP)
          .filter(type -> MetaTerms.constant(type, compare))
          .toList());
      case "display" -> display(compare);
      default -> throw Refusal.invalidFilter("Filters on " + compare.path() + " are not offered.");
    };
  }

  @Override
  public Sql present(AttributePath path) {
    return path.leaf().name().equals("display") ? Sql.of("t.display IS NOT NULL") : Sql.ALL;
  }

  @Override
  public Sql select(AttributePath path, Filter inner) {
    throw Refusal.invalidFilter("A value path within a value path is not offered.");
  }

  /** A user is shown by displayName, otherwise by userName; a group by displayName, which is its name. */
  private Sql display(Compare compare) {
    return IndexEncoding.encode(compare.path().leaf(), compare.literal())
        .map(bytes -> Sql.among("m.member_id", List.of(
            named(KeyCondition.onValuesOf("d").compare(compare.operator(), bytes)),
            unnamed(ResourceColumns.Column.NAME.condition("x").compare(compare.operator(), bytes)))))
        .orElse(Sql.NONE);
  }

  private Sql named(Sql condition) {
    return Sql.of("SELECT d.resource_id AS id FROM value_index d WHERE d.account_id = ? AND d.path = ? AND ",
        scope.account().value(), DISPLAY_NAME).then(condition);
  }

  private Sql unnamed(Sql condition) {
    return Sql.of("SELECT x.id FROM resource x WHERE x.account_id = ?"
        + " AND x.type IN ('" + CoreResourceTypes.USER + "', '" + CoreResourceTypes.GROUP + "') AND NOT EXISTS (SELECT 1 FROM value_index d WHERE d.account_id = x.account_id"
        + " AND d.resource_id = x.id AND d.path = ?) AND ", scope.account().value(), DISPLAY_NAME).then(condition);
  }
}
