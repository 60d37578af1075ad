package io.muster.adapters.scheduling;

import io.muster.application.activity.ReadRecorder;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has this replica's reads written each second, and when it ends. */
final class ReadFlusher implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReadFlusher.class);

  private final ReadRecorder recorder;
  private @Nullable ScheduledExecutorService thread;

  ReadFlusher(ReadRecorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public synchronized void start() {
    thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("reads").factory());
    thread.scheduleWithFixedDelay(this::flush, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public synchronized void stop() {
    if (thread != null) {
      thread.close();
      thread = null;
      flush();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  /** What cannot be written now is tried again; nobody waits for it. */
  private void flush() {
    try {
      recorder.flush();
    } catch (RuntimeException failure) {
      LOG.debug("reads could not be recorded for now", failure);
    }
  }
}
