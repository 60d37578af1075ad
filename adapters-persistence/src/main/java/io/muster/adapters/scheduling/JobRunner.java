package io.muster.adapters.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.muster.application.job.WorkOffJob;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Works jobs off while Muster runs: it begins after everything else has and ends before anything else does, between two
 * batches. A job that has had its slice of time goes behind the others that wait.
 */
final class JobRunner implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final Duration SLICE = Duration.ofSeconds(5);
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(20);

  private final DataSource dataSource;
  private final SchedulerProperties properties;
  private final WorkOffJob workOffJob;
  private final List<Chore> chores;
  private @Nullable Scheduler scheduler;

  JobRunner(DataSource dataSource, SchedulerProperties properties, WorkOffJob workOffJob, List<Chore> chores) {
    this.dataSource = dataSource;
    this.properties = properties;
    this.workOffJob = workOffJob;
    this.chores = List.copyOf(chores);
  }

  @Override
  public synchronized void start() {
    if (scheduler == null) {
      scheduler = scheduler();
      scheduler.start();
    }
  }

  @Override
  public synchronized void stop() {
    if (scheduler != null) {
      scheduler.stop();
      scheduler = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return scheduler != null;
  }

  /** It has connections of its own that it commits itself: what a job does is none of its transactions. */
  private Scheduler scheduler() {
    CustomTask<Void> jobs = Tasks.custom(JobInstance.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .onDeadExecutionRevive()
        .execute(this::work);
    return Scheduler.create(dataSource, List.of(jobs))
        .startTasks(chores.stream().map(JobRunner::recurring).toList())
        .threads(properties.threads())
        .pollingInterval(properties.polling())
        .heartbeatInterval(properties.heartbeat())
        .missedHeartbeatsLimit(SchedulerProperties.MISSED_HEARTBEATS)
        .shutdownMaxWait(PATIENCE_AT_STOP)
        .commitWhenAutocommitDisabled(true)
        .alwaysPersistTimestampInUTC()
        .enableImmediateExecution()
        .failureLogging(LogLevel.WARN, false)
        .addSchedulerListener(new Failures())
        .build();
  }

  private static RecurringTask<Void> recurring(Chore chore) {
    return Tasks.recurring(chore.name(), FixedDelay.of(chore.pause())).execute((_, _) -> chore.work().run());
  }

  private CompletionHandler<Void> work(TaskInstance<Void> instance, ExecutionContext context) {
    JobInstance job = JobInstance.parse(instance.getId());
    long begun = System.nanoTime();
    boolean more = true;
    while (more && System.nanoTime() - begun < SLICE.toNanos() && !context.getSchedulerState().isShuttingDown()) {
      more = workOffJob.goOn(job.account(), job.id());
    }
    return more
        ? (complete, operations) -> operations.reschedule(complete, complete.getTimeDone())
        : new CompletionHandler.OnCompleteRemove<>();
  }

  /** What db-scheduler would log with all its frames every time it looks while the database is away. */
  private static final class Failures extends AbstractSchedulerListener {

    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
      if (type == SchedulerEventType.UNEXPECTED_ERROR) {
        LOG.warn("the jobs' scheduler met an error and goes on");
      }
    }
  }
}
