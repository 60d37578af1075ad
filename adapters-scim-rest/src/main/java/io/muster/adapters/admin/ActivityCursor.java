package io.muster.adapters.admin;

import io.muster.domain.Refusal;
import io.muster.domain.activity.Activity;
import org.jspecify.annotations.Nullable;

/** A place in the activity log as a cursor. */
final class ActivityCursor {

  private ActivityCursor() {}

  static String write(Activity.Place place) {
    return place.text();
  }

  /** Refuses with {@code INVALID_CURSOR} what was not given out as one. */
  static Activity.@Nullable Place read(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    return Activity.Place.parse(cursor).orElseThrow(
        () -> Refusal.of(Refusal.Reason.INVALID_CURSOR, "cursor must be a next_cursor of this list."));
  }
}
