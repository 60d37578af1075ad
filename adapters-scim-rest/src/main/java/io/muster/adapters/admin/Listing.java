package io.muster.adapters.admin;

import io.muster.domain.Refusal;
import io.muster.domain.search.Slice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A stretch of a list; {@code next_cursor} is there when more follows, and is given back as {@code cursor}. */
record Listing<V>(List<V> items, @Nullable String nextCursor) {

  static final int DEFAULT = 25;
  static final int MOST = 100;

  static <T, V> Listing<V> of(Slice<T> slice, Function<T, V> view, Function<T, UUID> id) {
    return new Listing<>(slice.items().stream().map(view).toList(),
        slice.more() ? id.apply(slice.items().getLast()).toString() : null);
  }

  /** Refuses with {@code INVALID_COUNT} what no stretch can hold. */
  static int limit(@Nullable Integer count) {
    int limit = count == null ? DEFAULT : count;
    if (limit < 1 || limit > MOST) {
      throw Refusal.of(Refusal.Reason.INVALID_COUNT, "count must lie between 1 and " + MOST + ".");
    }
    return limit;
  }

  /** Refuses with {@code INVALID_CURSOR} what was not given out as one. */
  static <I> @Nullable I after(@Nullable String cursor, Function<UUID, I> type) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    return Ids.parse(cursor).map(type)
        .orElseThrow(() -> Refusal.of(Refusal.Reason.INVALID_CURSOR, "cursor must be a next_cursor of this list."));
  }

  /** Identifiers in paths and parameters. */
  static final class Ids {

    private Ids() {}

    static Optional<UUID> parse(String text) {
      try {
        return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
      } catch (IllegalArgumentException notOurs) {
        return Optional.empty();
      }
    }

    /** Refuses with {@code NOT_FOUND}: what is not in our syntax, nobody has. */
    static UUID require(String text) {
      return parse(text).orElseThrow(() -> Refusal.notFound("There is nothing with this identifier."));
    }
  }
}
