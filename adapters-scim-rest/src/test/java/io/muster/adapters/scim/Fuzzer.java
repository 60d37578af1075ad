package io.muster.adapters.scim;

import io.muster.domain.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Throws changed texts at a target. Whatever is taken or refused in a way not seen before is kept, to be changed
 * further; anything but an answer or a clean refusal is a find.
 */
final class Fuzzer {

  private static final long SLOW = TimeUnit.SECONDS.toNanos(5);
  private static final int MOST_KEPT = 3_000;

  private final FuzzTarget target;
  private final Mutations mutations;
  private final Random random;
  private final Set<String> outcomes = new HashSet<>();

  Fuzzer(FuzzTarget target, long seed) {
    this.target = target;
    this.random = new Random(seed);
    this.mutations = new Mutations(random);
  }

  /** Tries the corpus, and then changes of it until told to stop; what was kept, the corpus included. */
  List<String> run(List<String> corpus, BooleanSupplier goesOn) {
    corpus.forEach(this::attempt);
    List<String> texts = new ArrayList<>(corpus);
    while (goesOn.getAsBoolean()) {
      String text = mutations.of(texts.get(random.nextInt(texts.size())), texts);
      if (attempt(text)) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Whether the text was taken in a way not seen before. */
  private boolean attempt(String text) {
    long started = System.nanoTime();
    String outcome;
    try {
      outcome = target.take(text);
    } catch (Refusal refusal) {
      outcome = refusal.reason() + " " + shape(refusal.detail());
    } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError fault) {
      throw new AssertionError(target + " does not refuse cleanly: " + FuzzCorpus.escaped(text), fault);
    }
    if (System.nanoTime() - started > SLOW) {
      throw new AssertionError(target + " takes too long over: " + FuzzCorpus.escaped(text));
    }
    return outcomes.size() < MOST_KEPT && outcomes.add(outcome);
  }

  /** A sentence without what differs from case to case. */
  static String shape(String sentence) {
    return sentence.replaceAll("[0-9]+", "0").replaceAll("'[^']*'|\"[^\"]*\"|urn:\\S+|(?<=attribute )\\S+", "…");
  }
}
