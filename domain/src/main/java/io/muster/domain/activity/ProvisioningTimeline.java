package io.muster.domain.activity;

import io.muster.domain.activity.ProvisioningCount.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Provisioning over time, span after span up to the one that is not over yet; spans without any are there too (UTC). */
public record ProvisioningTimeline(List<Span> spans) {

  private static final int HOURS = 24;
  private static final int DAYS = 30;

  /** How much of each kind there was from then on until the next span begins; every kind has a number. */
  public record Span(Instant from, Map<Kind, Long> entries) {

    public Span {
      entries = Collections.unmodifiableMap(new EnumMap<>(entries));
    }

    public long total() {
      return entries.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  public ProvisioningTimeline {
    spans = List.copyOf(spans);
  }

  /** The last 24 hours. */
  public static ProvisioningTimeline hours(List<ProvisioningCount> counts, Instant now) {
    return of(counts, now.truncatedTo(ChronoUnit.HOURS), HOURS, Duration.ofHours(1));
  }

  /** The last 30 days. */
  public static ProvisioningTimeline days(List<ProvisioningCount> counts, Instant now) {
    return of(counts, now.truncatedTo(ChronoUnit.DAYS), DAYS, Duration.ofDays(1));
  }

  /** When the first of the last 30 days began: older counts are part of no timeline. */
  public static Instant beginning(Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(DAYS - 1));
  }

  public long total(Kind kind) {
    return spans.stream().mapToLong(span -> span.entries().getOrDefault(kind, 0L)).sum();
  }

  private static ProvisioningTimeline of(List<ProvisioningCount> counts, Instant last, int number, Duration length) {
    List<Span> spans = new ArrayList<>();
    for (int back = number - 1; back >= 0; back--) {
      Instant from = last.minus(length.multipliedBy(back));
      Instant until = from.plus(length);
      Map<Kind, Long> entries = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        entries.put(kind, counts.stream()
            .filter(count -> count.kind() == kind && !count.hour().isBefore(from) && count.hour().isBefore(until))
            .mapToLong(ProvisioningCount::entries).sum());
      }
      spans.add(new Span(from, entries));
    }
    return new ProvisioningTimeline(spans);
  }
}
