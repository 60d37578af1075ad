package io.muster.domain.filter;

import static io.muster.domain.schema.AttributeBuilder.text;

import io.muster.domain.filter.Filter.And;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Not;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.filter.Filter.Or;
import io.muster.domain.filter.Filter.Present;
import io.muster.domain.filter.Filter.ValuePath;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.schema.core.GroupSchema;
import io.muster.domain.schema.core.UserSchema;

/**
 * What filters ask of addresses that Muster makes itself, asked of the identifiers at their ends: {@code meta.location}
 * of {@code id}, {@code members.$ref} of {@code value} and {@code type}, {@code groups.$ref} of {@code value}. No
 * storage knows the address under which it is served.
 */
public record Locations(ResourceType type, String base) {

  private static final String REFERENCE = "$ref";

  /** RFC 7643 §2.3.7: "A reference is case exact", even where the value beside it is not. */
  private static final Attribute EXACT_VALUE = text("value").exactCase().build();

  /** The same question about a resource. */
  public Filter resolve(Filter filter) {
    return switch (filter) {
      case And(Filter left, Filter right) -> new And(resolve(left), resolve(right));
      case Or(Filter left, Filter right) -> new Or(resolve(left), resolve(right));
      case Not(Filter inner) -> new Not(resolve(inner));
      case ValuePath(AttributePath path, Filter inner) ->
          isMeta(path) ? resolve(inner) : new ValuePath(path, resolveElement(inner));
      case Compare compare when isRelated(compare.path()) && compare.operator() == Operator.NE ->
          new Not(resolve(new Compare(compare.path(), Operator.EQ, compare.literal())));
      case Compare compare when isRelated(compare.path()) ->
          new ValuePath(compare.path().dropSub(), resolveElement(compare));
      case Compare compare when isMeta(compare.path()) && compare.path().leaf().name().equals("location") ->
          location(compare);
      case Compare _, Present _ -> filter;
    };
  }

  /** The same question about one element of an attribute. */
  public Filter resolveElement(Filter filter) {
    return switch (filter) {
      case And(Filter left, Filter right) -> new And(resolveElement(left), resolveElement(right));
      case Or(Filter left, Filter right) -> new Or(resolveElement(left), resolveElement(right));
      case Not(Filter inner) -> new Not(resolveElement(inner));
      case Compare compare when isRelated(compare.path()) -> reference(compare);
      case Compare _, Present _, ValuePath _ -> filter;
    };
  }

  private Filter location(Compare compare) {
    AttributePath id = new AttributePath(type.schema(), false, CommonAttributes.ID, null);
    return at(type, id, compare);
  }

  private Filter reference(Compare compare) {
    AttributePath path = compare.path();
    AttributePath value = path.withSub(EXACT_VALUE);
    Filter group = at(CoreResourceTypes.GROUPS, value, compare);
    return isMembers(path)
        ? new Or(
            new And(ofType(path, CoreResourceTypes.USER), at(CoreResourceTypes.USERS, value, compare)),
            new And(ofType(path, CoreResourceTypes.GROUP), group))
        : group;
  }

  private Filter at(ResourceType target, AttributePath id, Compare compare) {
    String literal = ((Value.Text) compare.literal()).value();
    return new AddressTerms(base + target.endpoint() + "/", id).compare(compare.operator(), literal);
  }

  private static Filter ofType(AttributePath path, String type) {
    Attribute sub = path.attribute().subAttribute("type").orElseThrow();
    return new Compare(path.withSub(sub), Operator.EQ, Value.of(type));
  }

  private static boolean isMeta(AttributePath path) {
    return path.attribute().equals(CommonAttributes.META) && !path.extension();
  }

  private static boolean isRelated(AttributePath path) {
    return path.leaf().name().equals(REFERENCE) && (isMembers(path) || isGroups(path));
  }

  private static boolean isMembers(AttributePath path) {
    return path.attribute().equals(GroupSchema.MEMBERS) && path.schema().isNamed(GroupSchema.URN);
  }

  private static boolean isGroups(AttributePath path) {
    return path.attribute().name().equals("groups") && path.schema().isNamed(UserSchema.URN);
  }
}
