package io.muster.domain.filter;

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
import io.muster.domain.schema.AttributeType;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Returned;
import io.muster.domain.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Filters over a resource type, with literals from the stock that {@link RandomDocuments} draws from. The same random
 * numbers give the same filters; {@link FilterText} writes them as clients do.
 */
public final class RandomFilters {

  private static final List<Operator> OF_TEXTS = List.of(Operator.values());
  private static final List<Operator> OF_ORDERED =
      List.of(Operator.EQ, Operator.NE, Operator.GT, Operator.GE, Operator.LT, Operator.LE);
  private static final List<Operator> OF_FLAGS = List.of(Operator.EQ, Operator.NE);
  private static final List<Operator> OF_BINARIES =
      List.of(Operator.EQ, Operator.NE, Operator.CO, Operator.SW, Operator.EW);

  private final List<AttributePath> paths;
  private final RandomGenerator random;

  private RandomFilters(List<AttributePath> paths, RandomGenerator random) {
    this.paths = paths;
    this.random = random;
  }

  public static RandomFilters over(ResourceType type, RandomGenerator random) {
    return over(type, path -> true, random);
  }

  /** Filters that name only those attributes, given without sub-attribute, which {@code wanted} accepts. */
  public static RandomFilters over(ResourceType type, Predicate<AttributePath> wanted, RandomGenerator random) {
    List<AttributePath> paths = new ArrayList<>();
    List.of(CommonAttributes.ID, CommonAttributes.EXTERNAL_ID, CommonAttributes.META, CommonAttributes.SCHEMAS)
        .forEach(common -> paths.add(new AttributePath(type.schema(), false, common, null)));
    type.schema().attributes().forEach(core -> paths.add(new AttributePath(type.schema(), false, core, null)));
    for (ResourceType.Extension extension : type.extensions()) {
      attributesOf(extension.schema())
          .forEach(attribute -> paths.add(new AttributePath(extension.schema(), true, attribute, null)));
    }
    paths.removeIf(path -> path.attribute().returned() == Returned.NEVER || !wanted.test(path));
    return new RandomFilters(paths, random);
  }

  private static List<Attribute> attributesOf(Schema schema) {
    return schema.open()
        ? RandomDocuments.freeNames().stream().map(name -> schema.attribute(name).orElseThrow()).toList()
        : schema.attributes().toList();
  }

  /** A filter of one to about a dozen expressions. */
  public Filter next() {
    return combined(random.nextInt(4), this::expression);
  }

  private Filter combined(int depth, Supplier<Filter> leaf) {
    if (depth == 0) {
      return leaf.get();
    }
    return switch (random.nextInt(4)) {
      case 0 -> new And(combined(depth - 1, leaf), combined(depth - 1, leaf));
      case 1 -> new Or(combined(depth - 1, leaf), combined(depth - 1, leaf));
      case 2 -> new Not(combined(depth - 1, leaf));
      default -> leaf.get();
    };
  }

  private Filter expression() {
    AttributePath path = RandomValues.pick(paths, random);
    boolean selectable = path.attribute().isComplex() || path.attribute().multiValued();
    if (selectable && random.nextInt(3) == 0) {
      return new ValuePath(path, combined(random.nextInt(3), () -> comparison(part(path))));
    }
    return random.nextInt(6) == 0 ? new Present(path) : comparison(part(path));
  }

  private AttributePath part(AttributePath path) {
    List<Attribute> parts = path.attribute().subAttributes().toList().stream()
        .filter(part -> part.returned() != Returned.NEVER)
        .toList();
    return parts.isEmpty() ? path : path.withSub(RandomValues.pick(parts, random));
  }

  private Filter comparison(AttributePath path) {
    if (random.nextInt(8) == 0) {
      return new Present(path);
    }
    Value literal = RandomValues.fitting(path.leaf(), random);
    if (literal instanceof Value.Text && path.leaf().type() == AttributeType.STRING && random.nextInt(30) == 0) {
      literal = Value.of("");
    }
    return new Compare(path, RandomValues.pick(operators(path.leaf().type(), literal), random), literal);
  }

  private static List<Operator> operators(AttributeType type, Value literal) {
    return switch (type) {
      case STRING, REFERENCE -> OF_TEXTS;
      case BOOLEAN -> OF_FLAGS;
      case DECIMAL, INTEGER, DATE_TIME -> OF_ORDERED;
      case BINARY -> OF_BINARIES;
      case ANY, COMPLEX -> switch (literal) {
        case Value.Text _ -> OF_TEXTS;
        case Value.Number _ -> OF_ORDERED;
        case Value.Bool _, Value.Many _, Value.Complex _, Value.Unassigned _ -> OF_FLAGS;
      };
    };
  }
}
