package io.muster.adapters.scheduling;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.muster.domain.account.AccountId;
import io.muster.domain.job.JobId;
import java.util.UUID;

/** How db-scheduler names a job: it keeps nothing else of it. */
record JobInstance(AccountId account, JobId id) {

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");

  static JobInstance parse(String instance) {
    int slash = instance.indexOf('/');
    return new JobInstance(
        new AccountId(Long.parseLong(instance.substring(0, slash))),
        new JobId(UUID.fromString(instance.substring(slash + 1))));
  }

  TaskInstance<Void> instance() {
    return TASK.instance(account.value() + "/" + id).build();
  }
}
