package io.muster.adapters.scim;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.muster.domain.access.Caller;
import io.muster.domain.account.AccountId;
import java.time.Duration;
import java.util.Optional;

/**
 * How many requests an account and each of its tokens may send this replica a second. The buckets are the replica's own:
 * a shared count would cost every request a round trip and a lock, to tell what each replica can bear, which it knows
 * best itself. A bucket holds the requests of {@link #BURST_SECONDS} seconds.
 */
public final class RateLimits {

  /** For how many seconds a limit may be used up at once. */
  public static final int BURST_SECONDS = 10;

  private static final Duration IDLE = Duration.ofMinutes(10);
  private static final int REMEMBERED = 100_000;

  private final Limit<AccountId> account;
  private final Limit<Bearer> token;

  /** Requests a second; 0 is without limit. */
  public RateLimits(int ofAccount, int ofToken, TimeMeter time, MeterRegistry meters) {
    this.account = new Limit<>("account", ofAccount, time, meters);
    this.token = new Limit<>("token", ofToken, time, meters);
  }

  private record Bearer(AccountId account, String actor) {}

  /** For how long the caller has to wait; empty when it need not, and then the request is counted. */
  Optional<Duration> wait(Caller caller) {
    AccountId id = caller.account().id();
    return token.wait(new Bearer(id, caller.actor())).or(() -> account.wait(id));
  }

  private static final class Limit<K> {

    private final int perSecond;
    private final TimeMeter time;
    private final Counter refused;
    private final Cache<K, Bucket> buckets =
        Caffeine.newBuilder().expireAfterAccess(IDLE).maximumSize(REMEMBERED).build();

    Limit(String name, int perSecond, TimeMeter time, MeterRegistry meters) {
      this.perSecond = perSecond;
      this.time = time;
      this.refused = Counter.builder("muster.scim.rate.refused").tag("limit", name)
          .description("Requests refused with 429").register(meters);
      Gauge.builder("muster.scim.rate.limit", () -> perSecond).tag("limit", name)
          .description("Requests a second; 0 is without limit").register(meters);
    }

    Optional<Duration> wait(K key) {
      if (perSecond == 0) {
        return Optional.empty();
      }
      ConsumptionProbe probe = buckets.get(key, _ -> bucket()).tryConsumeAndReturnRemaining(1);
      if (probe.isConsumed()) {
        return Optional.empty();
      }
      refused.increment();
      return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
      return Bucket.builder()
          .addLimit(limit -> limit.capacity((long) BURST_SECONDS * perSecond)
              .refillGreedy(perSecond, Duration.ofSeconds(1)))
          .withCustomTimePrecision(time)
          .build();
    }
  }
}
