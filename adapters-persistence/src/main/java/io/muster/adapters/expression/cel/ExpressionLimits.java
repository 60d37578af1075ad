package io.muster.adapters.expression.cel;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one expression may take at most: characters, levels and parts of its source; entries gone through, steps and
 * time of an evaluation; and of every value that comes up in it the characters of a text, the entries of a list, and
 * the characters and values altogether. A pattern is measured by the size it is compiled to.
 */
@ConfigurationProperties("muster.expressions")
record ExpressionLimits(
    @DefaultValue("4000") int source,
    @DefaultValue("64") int depth,
    @DefaultValue("1000") int parts,
    @DefaultValue("10000") int iterations,
    @DefaultValue("100000") int steps,
    @DefaultValue("1s") Duration time,
    @DefaultValue("10000") int text,
    @DefaultValue("1000") int entries,
    @DefaultValue("100000") int total,
    @DefaultValue("1000") int pattern) {

  /** Values may nest so deep, however they are made; deeper ones would cost stack. */
  static final int NESTING = 32;

  private static final int DEEPEST = 100;
  private static final int MOST = 10_000_000;

  ExpressionLimits {
    requireInRange("depth", depth, DEEPEST);
    Map.of("source", source, "parts", parts, "iterations", iterations, "steps", steps, "text", text, "entries", entries,
        "total", total, "pattern", pattern).forEach((name, value) -> requireInRange(name, value, MOST));
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("muster.expressions.time must be longer than nothing");
    }
  }

  private static void requireInRange(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException("muster.expressions." + name + " must lie between 1 and " + most);
    }
  }
}
