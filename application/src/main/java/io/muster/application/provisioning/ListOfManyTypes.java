package io.muster.application.provisioning;

import io.muster.application.port.Resources;
import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Comparand;
import io.muster.domain.resource.Resource;
import io.muster.domain.search.Page;
import io.muster.domain.search.Position;
import io.muster.domain.search.Query;
import io.muster.domain.search.Slice;
import io.muster.domain.search.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The resources of several types (RFC 7644 §3.4.2.1): one type after the other, or merged where they are sorted. Read
 * forward only; RFC 9865 §2 has {@code previousCursor} optional.
 */
record ListOfManyTypes(Resources resources, AccountId account, List<Part> parts) implements TypedList {

  private static final int FARTHEST_SORTED = 10_000;
  private static final int BATCH = 500;

  /** The heads of the lists that are merged: how much of each was taken. */
  private record Merge(List<Slice<Resource>> slices, int[] taken) {

    @Nullable Resource head(int at) {
      List<Resource> items = slices.get(at).items();
      return taken[at] < items.size() ? items.get(taken[at]) : null;
    }

    boolean isLeft() {
      for (int at = 0; at < taken.length; at++) {
        if (slices.get(at).more() || head(at) != null) {
          return true;
        }
      }
      return false;
    }
  }

  @Override
  public Page<Resource> page(int startIndex, int count) {
    List<Long> totals = parts.stream().map(part -> search(part, 1, 0).total()).toList();
    long total = totals.stream().mapToLong(Long::longValue).sum();
    List<Resource> items = count == 0 || startIndex > total ? List.of()
        : isSorted() ? merged(startIndex - 1, count) : concatenated(totals, startIndex, count);
    return new Page<>(total, startIndex, items);
  }

  @Override
  public Stretch read(Cursors.Cursor cursor, int count) {
    return read(cursor.isFirst() ? beginning() : cursor.places().positions(), count);
  }

  private Stretch read(List<@Nullable Position> from, int count) {
    Merge merge = new Merge(slices(from, count), new int[parts.size()]);
    List<Resource> items = new ArrayList<>();
    List<@Nullable Position> reached = new ArrayList<>(from);
    while (items.size() < count) {
      int next = next(merge);
      Resource head = next < 0 ? null : merge.head(next);
      if (head == null) {
        break;
      }
      items.add(head);
      merge.taken()[next]++;
      reached.set(next, resources.positionOf(parts.get(next).order(), head));
    }
    return new Stretch(items, merge.isLeft() ? Optional.of(new Places(reached)) : Optional.empty(), Optional.empty());
  }

  private List<Slice<Resource>> slices(List<@Nullable Position> from, int count) {
    List<Slice<Resource>> slices = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      Part part = parts.get(at);
      slices.add(resources.walk(
          account, part.type(), new Walk(part.filter(), part.order(), from.get(at), false, count)));
    }
    return slices;
  }

  /** The part whose head comes next, the first of those whose heads are alike; -1 at the end. */
  private int next(Merge merge) {
    int next = -1;
    for (int at = 0; at < parts.size(); at++) {
      if (merge.head(at) != null && (next < 0 || comesBefore(merge, at, next))) {
        next = at;
      }
    }
    return next;
  }

  private boolean comesBefore(Merge merge, int one, int other) {
    boolean descending = parts.getFirst().order().descending();
    Comparator<@Nullable Comparand> ascending = Comparator.nullsLast(Comparator.naturalOrder());
    int compared = ascending.compare(valueOf(merge, one), valueOf(merge, other));
    return isSorted() && (descending ? compared > 0 : compared < 0);
  }

  private @Nullable Comparand valueOf(Merge merge, int at) {
    Resource head = merge.head(at);
    return head == null ? null : parts.get(at).order().valueOf(head).orElse(null);
  }

  private List<Resource> merged(int skipped, int count) {
    if (skipped + count > FARTHEST_SORTED) {
      throw Refusal.of(Reason.TOO_MANY, "A sorted list of several types is read by index as far as "
          + FARTHEST_SORTED + "; read on with a cursor, or one type by itself.");
    }
    List<@Nullable Position> from = beginning();
    for (int left = skipped; left > 0; ) {
      Stretch passed = read(from, Math.min(left, BATCH));
      left -= passed.items().size();
      if (passed.next().isEmpty()) {
        return List.of();
      }
      from = passed.next().get().positions();
    }
    return read(from, count).items();
  }

  private List<Resource> concatenated(List<Long> totals, int startIndex, int count) {
    List<Resource> items = new ArrayList<>();
    long before = 0;
    for (int at = 0; at < parts.size(); at++) {
      long start = Math.max(1, startIndex - before);
      if (start <= totals.get(at) && items.size() < count) {
        items.addAll(search(parts.get(at), Math.toIntExact(start), count - items.size()).items());
      }
      before += totals.get(at);
    }
    return items;
  }

  private List<@Nullable Position> beginning() {
    return Collections.nCopies(parts.size(), null);
  }

  private boolean isSorted() {
    return parts.stream().map(Part::order).anyMatch(order -> order.by() != null);
  }

  private Page<Resource> search(Part part, int startIndex, int count) {
    return resources.search(account, part.type(), new Query(part.filter(), part.order(), startIndex, count));
  }
}
