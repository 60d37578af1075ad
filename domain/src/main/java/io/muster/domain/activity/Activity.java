package io.muster.domain.activity;

import io.muster.domain.resource.ResourceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the activity log: who did what to which resource, and how it ended. It names attributes and never says
 * their values. {@code resourceType} is the name of a SCIM resource type or the word of a {@link Matter}; {@code resource}
 * is null when none came to be, or none is meant, and {@code detail} says then which one, such as a version; {@code
 * changed} are the attributes that are different now, {@code ignored} those that no schema lists; {@code repairs} is how
 * the client's dialect was understood; {@code milliseconds} is how long it took until it was recorded.
 */
public record Activity(
    UUID id,
    Instant at,
    String actor,
    Operation operation,
    @Nullable String resourceType,
    @Nullable ResourceId resource,
    @Nullable String detail,
    Outcome outcome,
    List<String> changed,
    List<String> ignored,
    List<String> repairs,
    long milliseconds) {

  /** Where an entry stands in its log, which is in the order of time. */
  public record Place(Instant at, UUID id) {

    private static final Pattern TEXT =
        Pattern.compile("(\\d{1,16})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** As one word: microseconds, and the entry's id. */
    public String text() {
      return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }

    /** Empty for what is no {@link #text}. */
    public static Optional<Place> parse(String text) {
      Matcher matcher = TEXT.matcher(text);
      return matcher.matches()
          ? Optional.of(new Place(Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS),
              UUID.fromString(matcher.group(2))))
          : Optional.empty();
    }
  }

  public Activity {
    detail = detail == null ? null : AttributeNames.bounded(detail);
    changed = AttributeNames.bounded(changed);
    ignored = AttributeNames.bounded(ignored);
    repairs = List.copyOf(repairs);
  }

  public Place place() {
    return new Place(at, id);
  }
}
