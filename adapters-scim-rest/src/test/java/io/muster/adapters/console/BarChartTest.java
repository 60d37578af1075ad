package io.muster.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.adapters.console.BarChart.Bar;
import io.muster.adapters.console.BarChart.Piece;
import io.muster.domain.activity.ProvisioningCount;
import io.muster.domain.activity.ProvisioningCount.Kind;
import io.muster.domain.activity.ProvisioningTimeline;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {

  private static final Instant NOW = Instant.parse("2026-03-29T13:45:10Z");

  @Test
  void fillsItsHeightWithTheTallestBar() {
    BarChart chart = chart(count("2026-03-29T13:00:00Z", Kind.CREATED, 3), count("2026-03-29T13:00:00Z", Kind.REFUSED, 1),
        count("2026-03-29T12:00:00Z", Kind.CHANGED, 2));
    Bar last = chart.bars().getLast();
    assertThat(last.pieces()).containsExactly(
        new Piece(Kind.CREATED, 0.25 * BarChart.HEIGHT, 0.75 * BarChart.HEIGHT),
        new Piece(Kind.REFUSED, 0, 0.25 * BarChart.HEIGHT));
    assertThat(chart.bars().get(22).pieces()).containsExactly(
        new Piece(Kind.CHANGED, 0.5 * BarChart.HEIGHT, 0.5 * BarChart.HEIGHT));
    assertThat(chart.most()).isEqualTo(4);
  }

  @Test
  void showsOneAmongVeryMany() {
    BarChart chart = chart(count("2026-03-29T13:00:00Z", Kind.CREATED, 100_000), count("2026-03-29T12:00:00Z", Kind.DELETED, 1));
    assertThat(chart.bars().get(22).pieces()).singleElement()
        .satisfies(piece -> assertThat(piece.height()).isEqualTo(2));
  }

  @Test
  void standsWithinItsBox() {
    BarChart chart = chart(count("2026-03-29T13:00:00Z", Kind.CREATED, 100_000), count("2026-03-29T13:00:00Z", Kind.DELETED, 1));
    assertThat(chart.bars()).hasSize(24).allSatisfy(bar -> {
      assertThat(bar.x()).isNotNegative();
      assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(BarChart.WIDTH);
      assertThat(bar.pieces()).allSatisfy(piece -> assertThat(piece.y()).isNotNegative());
    });
    assertThat(chart.bars().get(1).x() - chart.bars().get(0).x()).isCloseTo(25, within(1e-9));
  }

  @Test
  void hasEmptyBarsWhereThereIsNothing() {
    assertThat(chart().bars()).hasSize(24).allSatisfy(bar -> assertThat(bar.pieces()).isEmpty());
  }

  private static BarChart chart(ProvisioningCount... counts) {
    return BarChart.of(ProvisioningTimeline.hours(List.of(counts), NOW));
  }

  private static ProvisioningCount count(String hour, Kind kind, long entries) {
    return new ProvisioningCount(Instant.parse(hour), kind, entries);
  }
}
