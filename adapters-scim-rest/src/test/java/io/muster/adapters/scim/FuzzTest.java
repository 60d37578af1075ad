package io.muster.adapters.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nothing that a stranger sends gets anything but an answer or a clean refusal. {@code -Dmuster.fuzz.minutes=10} tries
 * that long, and adds to the corpus what was taken in new ways.
 */
class FuzzTest {

  private static final int MINUTES = Integer.getInteger("muster.fuzz.minutes", 0);
  private static final long SEED = Long.getLong("muster.fuzz.seed", 8259);
  private static final int ATTEMPTS = 4_000;

  @ParameterizedTest
  @EnumSource
  void refusesCleanly(FuzzTarget target) {
    List<String> corpus = FuzzCorpus.of(target);
    List<String> kept = new Fuzzer(target, SEED).run(corpus, MINUTES == 0 ? attempts() : time());
    assertThat(kept).hasSizeGreaterThanOrEqualTo(corpus.size());
    if (MINUTES > 0) {
      FuzzCorpus.keep(target, kept);
    }
  }

  private static BooleanSupplier attempts() {
    AtomicInteger left = new AtomicInteger(ATTEMPTS);
    return () -> left.getAndDecrement() > 0;
  }

  private static BooleanSupplier time() {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES) / FuzzTarget.values().length;
    return () -> System.nanoTime() < end;
  }
}
