package io.muster.adapters.console;

import io.muster.domain.activity.ProvisioningCount.Kind;
import io.muster.domain.activity.ProvisioningTimeline;
import io.muster.domain.activity.ProvisioningTimeline.Span;
import java.util.ArrayList;
import java.util.List;

/** A timeline as stacked bars within a box: the tallest bar fills its height, and a piece is never too thin to be seen. */
public record BarChart(List<Bar> bars, long most) {

  public static final int WIDTH = 600;
  public static final int HEIGHT = 120;

  private static final double GAP = 0.2;
  private static final double THINNEST = 2;

  /** One span of time, at its place from the left; the pieces are stacked from the bottom. */
  public record Bar(double x, double width, Span span, List<Piece> pieces) {}

  /** So much of one kind, as far from the top. */
  public record Piece(Kind kind, double y, double height) {}

  public BarChart {
    bars = List.copyOf(bars);
  }

  public static BarChart of(ProvisioningTimeline timeline) {
    long most = timeline.spans().stream().mapToLong(Span::total).max().orElse(0);
    double step = (double) WIDTH / timeline.spans().size();
    List<Bar> bars = new ArrayList<>();
    for (Span span : timeline.spans()) {
      bars.add(new Bar(bars.size() * step + step * GAP / 2, step * (1 - GAP), span, pieces(span, most)));
    }
    return new BarChart(bars, most);
  }

  private static List<Piece> pieces(Span span, long most) {
    List<Piece> pieces = new ArrayList<>();
    double y = HEIGHT;
    for (Kind kind : Kind.values()) {
      long entries = span.entries().getOrDefault(kind, 0L);
      if (entries > 0) {
        double height = Math.max(THINNEST, (double) HEIGHT * entries / most);
        y = Math.max(0, y - height);
        pieces.add(new Piece(kind, y, height));
      }
    }
    return pieces;
  }
}
