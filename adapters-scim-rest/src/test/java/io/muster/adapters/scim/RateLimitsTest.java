package io.muster.adapters.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.muster.domain.access.Caller;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How many requests are let through. */
class RateLimitsTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicLong nanoseconds = new AtomicLong();

  @Test
  void letsABurstThroughAndThenAsManyASecondAsMayBe() {
    RateLimits limits = limits(0, 2);
    Caller caller = caller(1, "a");
    assertThat(letThrough(limits, caller, 50)).isEqualTo(2 * RateLimits.BURST_SECONDS);
    assertThat(limits.wait(caller)).contains(Duration.ofMillis(500));
    pass(Duration.ofSeconds(3));
    assertThat(letThrough(limits, caller, 50)).isEqualTo(6);
  }

  @Test
  void countsEachTokenAlone() {
    RateLimits limits = limits(0, 1);
    assertThat(letThrough(limits, caller(1, "a"), 50)).isEqualTo(10);
    assertThat(letThrough(limits, caller(1, "b"), 50)).isEqualTo(10);
    assertThat(letThrough(limits, caller(2, "a"), 50)).as("another account's token that begins alike").isEqualTo(10);
  }

  @Test
  void countsTheTokensOfAnAccountTogether() {
    RateLimits limits = limits(1, 0);
    assertThat(letThrough(limits, caller(1, "a"), 6)).isEqualTo(6);
    assertThat(letThrough(limits, caller(1, "b"), 50)).isEqualTo(4);
    assertThat(letThrough(limits, caller(2, "a"), 50)).isEqualTo(10);
  }

  @Test
  void letsEverythingThroughWithoutLimits() {
    assertThat(letThrough(limits(0, 0), caller(1, "a"), 10_000)).isEqualTo(10_000);
  }

  @Test
  void countsWhatItRefuses() {
    letThrough(limits(0, 1), caller(1, "a"), 13);
    assertThat(meters.get("muster.scim.rate.refused").tag("limit", "token").counter().count()).isEqualTo(3);
    assertThat(meters.get("muster.scim.rate.limit").tag("limit", "token").gauge().value()).isEqualTo(1);
  }

  private RateLimits limits(int ofAccount, int ofToken) {
    return new RateLimits(ofAccount, ofToken, new TimeMeter() {

      @Override
      public long currentTimeNanos() {
        return nanoseconds.get();
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    }, meters);
  }

  private void pass(Duration time) {
    nanoseconds.addAndGet(time.toNanos());
  }

  private static long letThrough(RateLimits limits, Caller caller, int requests) {
    long through = 0;
    for (int i = 0; i < requests; i++) {
      Optional<Duration> wait = limits.wait(caller);
      through += wait.isEmpty() ? 1 : 0;
    }
    return through;
  }

  private static Caller caller(long account, String actor) {
    return new Caller(new Account(new AccountId(account), "acme", Account.Kind.PRODUCTION, null,
        AccountSettings.DEFAULTS, 0, Instant.EPOCH), actor, Set.of());
  }
}
