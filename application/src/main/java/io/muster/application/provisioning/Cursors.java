package io.muster.application.provisioning;

import io.muster.application.port.Seals;
import io.muster.application.provisioning.TypedList.Places;
import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.search.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cursors of RFC 9865: sealed, so that clients can neither read nor change them; bound to account and query; and
 * good for a limited time.
 */
public final class Cursors {

  private static final String NONE = "-";

  private final Seals seals;
  private final InstantSource clock;
  private final Duration life;

  /** {@code life} is for how long a cursor can be used, in whole seconds. */
  public Cursors(Seals seals, InstantSource clock, Duration life) {
    this.seals = seals;
    this.clock = clock;
    this.life = life;
  }

  /** A page of a list: where it lies, and what was told on the first page; {@code start} is null there. */
  record Cursor(@Nullable Places start, boolean backward, @Nullable Integer count, long total) {

    boolean isFirst() {
      return start == null;
    }

    Places places() {
      return Objects.requireNonNull(start);
    }

    Cursor at(Places places, boolean inReverse, long told) {
      return new Cursor(places, inReverse, count, told);
    }
  }

  /** For how long a cursor can be used. */
  public Duration life() {
    return life;
  }

  String seal(Cursor cursor, String bound) {
    String positions = cursor.places().positions().stream()
        .map(position -> position == null ? NONE : position.text())
        .collect(Collectors.joining(","));
    return seals.seal(String.join("|", String.valueOf(clock.instant().plus(life).getEpochSecond()),
        cursor.backward() ? "backward" : "forward", cursor.count() == null ? NONE : cursor.count().toString(),
        String.valueOf(cursor.total()), positions), bound);
  }

  /** Refuses with {@code INVALID_CURSOR}, {@code EXPIRED_CURSOR} and {@code INVALID_COUNT}. */
  Cursor open(String text, @Nullable Integer count, String bound) {
    if (text.isEmpty()) {
      return new Cursor(null, false, count, 0);
    }
    String[] parts = seals.open(text, bound)
        .orElseThrow(() -> Refusal.of(Reason.INVALID_CURSOR,
            "cursor must be empty, or a nextCursor or previousCursor of the same query with the same parameters."))
        .split("\\|", -1);
    if (!clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[0])))) {
      throw Refusal.of(Reason.EXPIRED_CURSOR,
          "The cursor is older than " + life.toSeconds() + " seconds; begin again with an empty one.");
    }
    Integer first = parts[2].equals(NONE) ? null : Integer.valueOf(parts[2]);
    if (!Objects.equals(first, count)) {
      throw Refusal.of(Reason.INVALID_COUNT, "count must be the same as on the first page, where it was "
          + (first == null ? "not given" : first) + ".");
    }
    return new Cursor(places(parts[4]), parts[1].equals("backward"), count, Long.parseLong(parts[3]));
  }

  private static Places places(String positions) {
    List<@Nullable Position> places = Arrays.stream(positions.split(","))
        .<@Nullable Position>map(position -> position.equals(NONE) ? null : new Position(position))
        .toList();
    return new Places(places);
  }
}
