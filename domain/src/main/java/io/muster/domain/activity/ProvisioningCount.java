package io.muster.domain.activity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many SCIM resources were created, changed or deleted, or were refused to be, in the hour that begins then (UTC). */
public record ProvisioningCount(Instant hour, Kind kind, long entries) {

  /** What is told apart. */
  public enum Kind {
    CREATED,
    CHANGED,
    DELETED,
    REFUSED
  }

  private static final Set<String> MATTERS =
      Arrays.stream(Matter.values()).map(Matter::word).collect(Collectors.toUnmodifiableSet());

  /** Of entries of a log; those that change no SCIM resource do not count. */
  public static List<ProvisioningCount> of(List<Activity> entries) {
    Map<Instant, Map<Kind, Long>> hours = entries.stream()
        .flatMap(entry -> kindOf(entry).stream().map(kind -> new ProvisioningCount(hourOf(entry.at()), kind, 1)))
        .collect(Collectors.groupingBy(ProvisioningCount::hour, TreeMap::new,
            Collectors.groupingBy(ProvisioningCount::kind, TreeMap::new, Collectors.counting())));
    return hours.entrySet().stream().flatMap(hour -> counts(hour.getKey(), hour.getValue())).toList();
  }

  /** The hour that a time is in. */
  public static Instant hourOf(Instant time) {
    return time.truncatedTo(ChronoUnit.HOURS);
  }

  private static Stream<ProvisioningCount> counts(Instant hour, Map<Kind, Long> kinds) {
    return kinds.entrySet().stream().map(kind -> new ProvisioningCount(hour, kind.getKey(), kind.getValue()));
  }

  private static Optional<Kind> kindOf(Activity entry) {
    if (entry.resourceType() == null || MATTERS.contains(entry.resourceType())) {
      return Optional.empty();
    }
    Function<Kind, Kind> outcome = kind -> entry.outcome().hasSucceeded() ? kind : Kind.REFUSED;
    return switch (entry.operation()) {
      case CREATE -> Optional.of(outcome.apply(Kind.CREATED));
      case REPLACE, PATCH, RESTORE -> Optional.of(outcome.apply(Kind.CHANGED));
      case DELETE -> Optional.of(outcome.apply(Kind.DELETED));
      case READ, LIST, CHANGE, ROTATE, REVOKE, MAP, TRY, TEST, CANCEL, RELEASE, DROP -> Optional.empty();
    };
  }
}
