package io.muster.adapters.scheduling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a replica works jobs off: how many at once, how often it looks for one, and how often it says that it is alive.
 * A replica that has not said so four times is taken for dead, and its jobs go on elsewhere.
 */
@ConfigurationProperties("muster.jobs")
record SchedulerProperties(
    @DefaultValue("2") int threads,
    @DefaultValue("1s") Duration polling,
    @DefaultValue("2s") Duration heartbeat) {

  static final int MISSED_HEARTBEATS = 4;

  private static final int MOST_THREADS = 64;
  private static final Duration SHORTEST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  SchedulerProperties {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException("muster.jobs.threads must lie between 1 and " + MOST_THREADS);
    }
    requireInRange("polling", polling);
    requireInRange("heartbeat", heartbeat);
  }

  private static void requireInRange(String name, Duration value) {
    if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("muster.jobs." + name + " must lie between 50ms and 5m");
    }
  }
}
