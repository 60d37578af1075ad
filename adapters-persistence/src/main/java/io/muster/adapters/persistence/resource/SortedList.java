package io.muster.adapters.persistence.resource;

import io.muster.domain.filter.Comparand;
import io.muster.domain.resource.Resource;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.search.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list in ascending order, as runs that each follow an index: those with a value, kind by kind, then those without. It
 * is read by key from any place in both directions, in a number of statements that its length is no part of.
 */
record SortedList(ResourceType type, List<SortedRun> runs, ResourceTable table) {

  private static final byte[] NO_KEY = {};

  /** As many are sorted each time, rather than looked for in the order of an index. */
  private static final int FEW = 1_000;

  /** {@code resources} are what the list holds of {@code scope}. */
  static SortedList of(Scope scope, Order order, Rows resources, ResourceTable table) {
    return new SortedList(scope.type(), runs(scope, order.by(), resources), table);
  }

  /** The same list where {@code resources} are part of the account; asks the database how much that is. */
  SortedList filtered(Rows resources) {
    return runs.size() > 1 && table.hasAtMost(FEW, resources)
        ? new SortedList(type, runs.stream().map(SortedRun::ofFew).toList(), table)
        : this;
  }

  /** Where lists of that order have the resource. */
  static SortedPlace placeOf(Order order, Resource resource) {
    AttributePath by = order.by();
    if (by == null) {
      return SortedPlace.of(0, resource.id(), NO_KEY);
    }
    Optional<SortedRun.Key> column = columnOf(resource.type(), by);
    List<Long> paths = new IndexPath(resource.type()).ofSorted(by);
    Optional<Comparand> value = order.valueOf(resource);
    if (value.isEmpty()) {
      return SortedPlace.of(column.isPresent() ? 1 : paths.size(), resource.id(), NO_KEY);
    }
    return column
        .map(key -> SortedPlace.of(0, resource.id(), key.kind().bytes(value.get())))
        .orElseGet(() -> SortedPlace.of(paths.indexOf(new IndexPath(resource.type()).ofLiteral(by, value.get())),
            resource.id(), SortKeyKind.KEY.bytes(value.get())));
  }

  /** At most {@code limit} resources after the place, or before it, nearest first. */
  List<Resource> from(SortedPlace place, boolean forward, int limit) {
    SortedRun run = runs.get(place.run());
    List<Resource> found = new ArrayList<>(read(run.besides(place.key(), place.id(), forward), limit, 0));
    if (run.key() != null && found.size() < limit) {
      found.addAll(read(run.beyond(place.key(), forward), limit - found.size(), 0));
    }
    List<SortedRun> following = forward
        ? runs.subList(place.run() + 1, runs.size())
        : runs.subList(0, place.run()).reversed();
    for (SortedRun next : following) {
      found.addAll(read(next.whole(forward), limit - found.size(), 0));
    }
    return found;
  }

  /** At most {@code limit} resources from the beginning, or from the end, after skipping so many: what costs by the skip. */
  List<Resource> skipping(long skipped, boolean forward, int limit) {
    List<Resource> found = new ArrayList<>();
    long left = skipped;
    for (SortedRun run : forward ? runs : runs.reversed()) {
      List<Resource> rows = read(run.whole(forward), limit - found.size(), left);
      if (rows.isEmpty() && left > 0 && runs.size() > 1) {
        left -= table.count(run.rows());
      } else {
        left = 0;
      }
      found.addAll(rows);
    }
    return found;
  }

  private List<Resource> read(Sql query, int limit, long skipped) {
    return limit == 0 ? List.of() : table.list(type, query.then(" LIMIT ? OFFSET ?", limit, skipped));
  }

  private static List<SortedRun> runs(Scope scope, @Nullable AttributePath by, Rows resources) {
    if (by == null) {
      return List.of(SortedRun.byId(resources));
    }
    Optional<SortedRun.Key> column = columnOf(scope.type(), by);
    if (column.isPresent()) {
      return List.of(SortedRun.byColumn(resources, column.get()),
          SortedRun.byId(resources.and(Sql.of(column.get().column() + " IS NULL"))));
    }
    List<SortedRun> runs = new ArrayList<>();
    Rows without = resources;
    for (Long path : new IndexPath(scope.type()).ofSorted(by)) {
      runs.add(SortedRun.byValue(resources, scope.account(), path));
      without = without.and(Sql.of("NOT EXISTS (SELECT 1 FROM value_index n WHERE n.account_id = r.account_id"
          + " AND n.resource_id = r.id AND n.path = ? AND n.element = 0 AND n.nth = 0 AND n.value_key IS NOT NULL)",
          path));
    }
    runs.add(SortedRun.byId(without));
    return runs;
  }

  private static Optional<SortedRun.Key> columnOf(ResourceType type, AttributePath by) {
    if (by.attribute().equals(CommonAttributes.META)) {
      return Optional.of(new SortedRun.Key(SortKeyKind.MOMENT,
          by.leaf().name().equals("created") ? "r.created" : "r.modified"));
    }
    return ResourceColumns.of(type).holding(by).map(column -> switch (column) {
      case NAME -> new SortedRun.Key(SortKeyKind.KEY, "r.name_key", "r.name_claim");
      case EXTERNAL_ID -> new SortedRun.Key(SortKeyKind.KEY, "r.external_key");
      case ACTIVE -> new SortedRun.Key(SortKeyKind.FLAG, "r.active");
    });
  }
}
