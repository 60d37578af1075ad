package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.job.JobId;
import io.muster.domain.mapping.Foreseen;
import io.muster.domain.mapping.Impact;
import io.muster.domain.mapping.Impact.Selection;
import io.muster.domain.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What jobs that run a draft over everybody found out; it is forgotten with its job. */
public interface Impacts {

  /** The draft, and what it would do to those up to {@code done}, by identifier; null when it has not begun. */
  record Run(String draft, @Nullable ResourceId done, Impact impact) {}

  /** Keeps the draft that the job is to run, which has found out nothing yet. */
  void begin(AccountId account, JobId job, String draft);

  Optional<Run> find(AccountId account, JobId job);

  /** Keeps the impact so far, and more samples of it. */
  void keep(AccountId account, JobId job, Impact impact, List<Foreseen> samples);

  /** All up to that resource are done. */
  void moveTo(AccountId account, JobId job, ResourceId done);

  /** In the order of the resources, at most {@code limit}, those after {@code after} when it is given. */
  List<Foreseen> samples(
      AccountId account, JobId job, Selection selection, @Nullable ResourceId after, int limit);
}
