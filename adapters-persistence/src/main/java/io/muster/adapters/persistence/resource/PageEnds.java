package io.muster.adapters.persistence.resource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.muster.domain.search.Order;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where pages that were asked for by index ended, and how many resources there were then, so that the page after goes on
 * by key and counts nothing. Only a shortcut: what is not remembered, here or on another replica, is skipped and counted.
 */
final class PageEnds {

  private static final int MOST = 10_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  private final Cache<Start, End> ends = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  /** The list, as a digest of its condition and order, and the index of a page's first resource. */
  private record Start(String list, int startIndex) {}

  /** After which place the page begins, and the total as it was counted when the list was begun. */
  record End(SortedPlace place, long total) {}

  Optional<End> before(Sql list, Order order, int startIndex) {
    return startIndex == 1 ? Optional.empty() : Optional.ofNullable(ends.getIfPresent(start(list, order, startIndex)));
  }

  void remember(Sql list, Order order, int nextIndex, End end) {
    ends.put(start(list, order, nextIndex), end);
  }

  private static Start start(Sql list, Order order, int startIndex) {
    String whole = String.join("\n", list.text(), Arrays.deepToString(list.arguments().toArray()),
        String.valueOf(order.by()), String.valueOf(order.descending()));
    byte[] digest = IndexKey.sha256(whole.getBytes(StandardCharsets.UTF_8));
    return new Start(HexFormat.of().formatHex(digest), startIndex);
  }
}
