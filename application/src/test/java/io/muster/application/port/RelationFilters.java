package io.muster.application.port;

import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Filter.And;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Not;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.filter.Filter.Or;
import io.muster.domain.filter.Filter.Present;
import io.muster.domain.filter.Filter.ValuePath;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Random filters on what Muster itself knows of resources, with literals that some of them have, whole or in part. */
public final class RelationFilters {

  private static final List<String> KNOWN = List.of("id", "meta.created", "meta.lastModified", "meta.version",
      "meta.resourceType", "meta.location", "schemas", "members.value", "members.type", "members.display",
      "members.$ref", "groups.value", "groups.type", "groups.display", "groups.$ref");

  private final List<AttributePath> paths;
  private final List<Complex> representations;
  private final RandomGenerator random;

  public RelationFilters(ResourceType type, List<Complex> representations, RandomGenerator random) {
    this.paths = KNOWN.stream().flatMap(name -> AttributePath.resolve(type, name).stream()).toList();
    this.representations = representations;
    this.random = random;
  }

  public Filter next() {
    return combined(random.nextInt(3), this::expression);
  }

  private Filter combined(int depth, Supplier<Filter> leaf) {
    return depth == 0 ? leaf.get() : switch (random.nextInt(3)) {
      case 0 -> new And(combined(depth - 1, leaf), combined(depth - 1, leaf));
      case 1 -> new Or(combined(depth - 1, leaf), combined(depth - 1, leaf));
      default -> new Not(combined(depth - 1, leaf));
    };
  }

  private Filter expression() {
    AttributePath path = pick(paths);
    if (path.subAttribute() != null && random.nextBoolean()) {
      List<AttributePath> parts =
          paths.stream().filter(other -> other.attribute().equals(path.attribute())).toList();
      return new ValuePath(path.dropSub(), combined(random.nextInt(3), () -> comparison(pick(parts))));
    }
    return random.nextInt(8) == 0 ? new Present(path.dropSub()) : comparison(path);
  }

  private Filter comparison(AttributePath path) {
    if (random.nextInt(10) == 0) {
      return new Present(path);
    }
    String text = literal(path);
    List<Operator> operators = path.leaf().name().startsWith("created") || path.leaf().name().startsWith("lastM")
        ? List.of(Operator.EQ, Operator.NE, Operator.GT, Operator.GE, Operator.LT, Operator.LE)
        : List.of(Operator.values());
    Operator operator = pick(operators);
    int half = text.offsetByCodePoints(0, random.nextInt(1 + text.codePointCount(0, text.length())));
    return new Compare(path, operator, Value.of(switch (operator) {
      case CO -> text.substring(text.offsetByCodePoints(0, text.codePointCount(0, half) / 2));
      case SW -> text.substring(0, half);
      case EW -> text.substring(half);
      case EQ, NE, GT, GE, LT, LE -> text;
    }));
  }

  private String literal(AttributePath path) {
    for (int attempt = 0; attempt < 20; attempt++) {
      List<String> texts = valuesAt(path, pick(representations)).toList();
      if (!texts.isEmpty()) {
        String text = pick(texts);
        return random.nextInt(4) == 0 ? text.toUpperCase(Locale.ROOT) : text;
      }
    }
    return "nothing";
  }

  private static Stream<String> valuesAt(AttributePath path, Complex representation) {
    Value value = representation.get(path.attribute().name());
    List<Value> elements = value instanceof Many many ? many.values() : value == null ? List.of() : List.of(value);
    return elements.stream()
        .map(element -> path.subAttribute() != null && element instanceof Complex complex
            ? complex.text(path.subAttribute().name())
            : element instanceof Value.Text(String text) ? text : null)
        .filter(Objects::nonNull);
  }

  private <T> T pick(List<T> stock) {
    return stock.get(random.nextInt(stock.size()));
  }
}
