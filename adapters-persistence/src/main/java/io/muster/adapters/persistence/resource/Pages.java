package io.muster.adapters.persistence.resource;

import io.muster.domain.resource.Resource;
import io.muster.domain.search.Order;
import io.muster.domain.search.Page;
import io.muster.domain.search.Query;
import java.util.List;
import java.util.Optional;

/** Reads pages that are asked for by index. Read one after the other, each costs as much as the first. */
final class Pages {

  private final ResourceTable table;
  private final PageEnds ends = new PageEnds();

  Pages(ResourceTable table) {
    this.table = table;
  }

  /** What is asked of a list that holds these rows. */
  record Window(Rows rows, Query query) {

    Sql condition() {
      return rows.condition();
    }

    int skipped() {
      return query.startIndex() - 1;
    }
  }

  Page<Resource> page(SortedList list, Window window) {
    Query query = window.query();
    Optional<PageEnds.End> end = ends.before(window.condition(), query.order(), query.startIndex());
    List<Resource> items = query.count() == 0 ? List.of() : items(list, window, end);
    long total = total(window, end, items.size());
    if (!items.isEmpty() && items.size() == query.count() && total > window.skipped() + items.size()) {
      ends.remember(window.condition(), query.order(), query.startIndex() + items.size(),
          new PageEnds.End(SortedList.placeOf(query.order(), items.getLast()), total));
    }
    return new Page<>(total, query.startIndex(), items);
  }

  private static List<Resource> items(SortedList list, Window window, Optional<PageEnds.End> end) {
    Order order = window.query().order();
    int count = window.query().count();
    return end.map(known -> list.from(known.place(), !order.descending(), count))
        .orElseGet(() -> list.skipping(window.skipped(), !order.descending(), count));
  }

  private long total(Window window, Optional<PageEnds.End> end, int found) {
    int count = window.query().count();
    boolean isLastPage = found < count && (found > 0 || window.skipped() == 0);
    long reached = window.skipped() + found;
    if (isLastPage) {
      return reached;
    }
    return end.map(PageEnds.End::total).filter(told -> found > 0 && told >= reached)
        .orElseGet(() -> table.count(window.rows()));
  }
}
