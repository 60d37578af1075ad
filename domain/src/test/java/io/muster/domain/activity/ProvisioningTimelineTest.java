package io.muster.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.activity.ProvisioningCount.Kind;
import io.muster.domain.activity.ProvisioningTimeline.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProvisioningTimelineTest {

  private static final Instant NOW = Instant.parse("2026-03-29T13:45:10Z");

  @Test
  void endsWithTheHourThatIsNotOver() {
    ProvisioningTimeline hours = ProvisioningTimeline.hours(List.of(
        count("2026-03-29T13:00:00Z", Kind.CREATED, 3), count("2026-03-28T14:00:00Z", Kind.REFUSED, 2),
        count("2026-03-28T13:00:00Z", Kind.CREATED, 9)), NOW);
    assertThat(hours.spans()).hasSize(24);
    assertThat(hours.spans().getFirst().entries()).containsEntry(Kind.REFUSED, 2L).containsEntry(Kind.CREATED, 0L);
    assertThat(hours.spans().getLast()).isEqualTo(new Span(Instant.parse("2026-03-29T13:00:00Z"),
        Map.of(Kind.CREATED, 3L, Kind.CHANGED, 0L, Kind.DELETED, 0L, Kind.REFUSED, 0L)));
    assertThat(hours.total(Kind.CREATED)).isEqualTo(3);
  }

  @Test
  void addsTheHoursOfADay() {
    ProvisioningTimeline days = ProvisioningTimeline.days(List.of(
        count("2026-03-29T00:00:00Z", Kind.CHANGED, 1), count("2026-03-29T13:00:00Z", Kind.CHANGED, 2),
        count("2026-02-28T23:00:00Z", Kind.CHANGED, 4), count("2026-02-27T23:00:00Z", Kind.CHANGED, 8)), NOW);
    assertThat(days.spans()).hasSize(30);
    assertThat(days.spans().getLast().total()).isEqualTo(3);
    assertThat(days.spans().getFirst().from()).isEqualTo(ProvisioningTimeline.beginning(NOW));
    assertThat(days.total(Kind.CHANGED)).isEqualTo(7);
    assertThat(Duration.between(days.spans().getFirst().from(), days.spans().getLast().from())).isEqualTo(Duration.ofDays(29));
  }

  private static ProvisioningCount count(String hour, Kind kind, long entries) {
    return new ProvisioningCount(Instant.parse(hour), kind, entries);
  }
}
