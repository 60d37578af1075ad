package io.muster.adapters.admin;

import io.muster.domain.Refusal;
import io.muster.domain.activity.Activity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the activity log as a word: microseconds, and the entry's id. */
final class ActivityCursor {

  private static final Pattern CURSOR =
      Pattern.compile("(\\d{1,16})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  private ActivityCursor() {}

  static String write(Activity.Place place) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, place.at()) + "-" + place.id();
  }

  /** Refuses with {@code INVALID_CURSOR} what was not given out as one. */
  static Activity.@Nullable Place read(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    Matcher matcher = CURSOR.matcher(cursor);
    if (!matcher.matches()) {
      throw Refusal.of(Refusal.Reason.INVALID_CURSOR, "cursor must be a next_cursor of this list.");
    }
    Instant at = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
    return new Activity.Place(at, UUID.fromString(matcher.group(2)));
  }
}
