package io.muster.domain.search;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Comparand;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Returned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list (RFC 7644 §3.4.2.3): by an attribute, what has no value of it last, and by id where values are
 * alike; descending is exactly the reverse. {@code by} is null where all are alike. Texts longer than 168 bytes are
 * ordered by their beginning.
 */
public record Order(@Nullable AttributePath by, boolean descending) {

  /** By id, which is the order of creation. */
  public static final Order BY_ID = new Order(null, false);

  /** Derived from other resources, or a mark without an order. */
  private static final Set<String> UNORDERED = Set.of("members", "groups", "meta.version");

  /** The same for every resource of a type, or beginning so and then ending with the id. */
  private static final Set<String> ALIKE = Set.of("id", "schemas", "meta.resourceType", "meta.location");

  /**
   * From {@code sortBy} and {@code sortOrder}, null where the client sent none; in a search over {@code others} too, an
   * attribute that only those have is one without value here. Refuses with {@code INVALID_VALUE} what gives no order.
   */
  public static Order of(
      ResourceType type, List<ResourceType> others, @Nullable String sortBy, @Nullable String sortOrder) {
    boolean descending = isDescending(sortOrder);
    if (sortBy == null) {
      return BY_ID;
    }
    Optional<AttributePath> own = AttributePath.resolve(type, sortBy).map(Order::sortable);
    if (own.isEmpty() && others.stream().allMatch(other -> AttributePath.resolve(other, sortBy).isEmpty())) {
      throw Refusal.invalidValue("sortBy: " + type.name() + " has no such attribute.");
    }
    return new Order(own.filter(path -> !ALIKE.contains(path.toString())).orElse(null), descending);
  }

  /** What the resource is ordered by, empty where it has no value. */
  public Optional<Comparand> valueOf(Resource resource) {
    if (by == null) {
      return Optional.empty();
    }
    if (by.attribute().equals(CommonAttributes.META)) {
      return Optional.of(new Comparand.Time(by.leaf().name().equals("created")
          ? resource.meta().created()
          : resource.meta().lastModified()));
    }
    Complex holder = by.extension() && resource.attributes().get(by.schema().urn()) instanceof Complex extension
        ? extension
        : by.extension() ? Complex.EMPTY : resource.attributes();
    return leading(holder.get(by.attribute().name()))
        .flatMap(value -> by.subAttribute() == null ? Optional.of(value) : part(value, by.subAttribute().name()))
        .filter(value -> !value.isUnassigned())
        .flatMap(value -> Comparand.of(by.leaf(), value));
  }

  /** The place in {@code elements} of the one that a list is sorted by: the primary one, otherwise the first. */
  public static int leadingIn(List<Value> elements) {
    for (int at = 0; at < elements.size(); at++) {
      if (elements.get(at) instanceof Complex complex && Value.of(true).equals(complex.get("primary"))) {
        return at;
      }
    }
    return 0;
  }

  private static Optional<Value> leading(@Nullable Value value) {
    if (value instanceof Many(List<Value> elements)) {
      return elements.isEmpty() ? Optional.empty() : Optional.of(elements.get(leadingIn(elements)));
    }
    return Optional.ofNullable(value);
  }

  private static Optional<Value> part(Value element, String name) {
    return element instanceof Complex complex ? leading(complex.get(name)) : Optional.empty();
  }

  private static boolean isDescending(@Nullable String sortOrder) {
    if (sortOrder == null || sortOrder.equalsIgnoreCase("ascending")) {
      return false;
    }
    if (sortOrder.equalsIgnoreCase("descending")) {
      return true;
    }
    throw Refusal.invalidValue("sortOrder must be ascending or descending.");
  }

  private static AttributePath sortable(AttributePath named) {
    AttributePath path = simple(named);
    if (named.attribute().returned() == Returned.NEVER || path.leaf().returned() == Returned.NEVER) {
      throw Refusal.invalidValue("sortBy: " + path + " is never returned, so it gives no order.");
    }
    if (!path.extension()
        && Stream.of(path, path.dropSub()).map(AttributePath::toString).anyMatch(UNORDERED::contains)) {
      throw Refusal.invalidValue("sortBy: " + path + " gives no order.");
    }
    return path;
  }

  /** RFC 7643 §2.4: {@code value} is "the attribute's significant value", so that {@code emails} means it. */
  private static AttributePath simple(AttributePath path) {
    if (!path.leaf().isComplex()) {
      return path;
    }
    return path.attribute().subAttribute("value").filter(_ -> path.subAttribute() == null).map(path::withSub)
        .orElseThrow(() -> Refusal.invalidValue("sortBy: " + path + " is complex; name one of its sub-attributes."));
  }
}
