package io.muster.acceptance.client;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Does the same with many inputs at the same moment: nobody starts before everybody is ready. */
public final class AtOnce {

  private static final int PATIENCE_SECONDS = 30;

  private AtOnce() {}

  /** The results, in the order of the inputs. */
  public static <T, R> List<R> each(List<T> inputs, Function<T, R> action) {
    CyclicBarrier gate = new CyclicBarrier(Math.max(1, inputs.size()));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<R>> results = inputs.stream()
          .map(input -> threads.submit(() -> {
            pass(gate);
            return action.apply(input);
          }))
          .toList();
      return results.stream().map(AtOnce::result).toList();
    }
  }

  private static void pass(CyclicBarrier gate) throws InterruptedException {
    try {
      gate.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (BrokenBarrierException | TimeoutException notAllCame) {
      throw new IllegalStateException("not everybody was ready", notAllCame);
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
    }
  }
}
