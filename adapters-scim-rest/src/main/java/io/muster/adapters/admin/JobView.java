package io.muster.adapters.admin;

import io.muster.application.job.JobDetails;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobFailure;
import io.muster.domain.job.JobKind.FindImpact;
import io.muster.domain.job.JobKind;
import io.muster.domain.job.JobKind.DropHold;
import io.muster.domain.job.JobKind.MapUsers;
import io.muster.domain.job.JobKind.ReleaseHold;
import io.muster.domain.job.JobKind.Reprocess;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job: {@code rate} is how many a second; {@code failures} are the first of what failed, and empty in lists. */
record JobView(
    UUID id,
    String kind,
    String cause,
    String status,
    int total,
    int done,
    int failed,
    double rate,
    boolean cancelRequested,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant finished,
    List<Failure> failures) {

  record Failure(UUID resourceId, String reason) {

    private static Failure of(JobFailure failure) {
      return new Failure(failure.resource().value(), failure.reason());
    }
  }

  static JobView of(JobDetails details) {
    Job job = details.job();
    return new JobView(job.id().value(), word(job.kind()), job.cause(), AccountView.word(job.status()),
        job.progress().total(), job.progress().done(), job.progress().failed(), Math.round(10 * details.rate()) / 10.0,
        job.cancelRequested(), job.created(), job.started(), job.finished(),
        details.failures().stream().map(Failure::of).toList());
  }

  private static String word(JobKind kind) {
    return switch (kind) {
      case MapUsers _ -> "map_users";
      case Reprocess _ -> "reprocess";
      case FindImpact _ -> "impact";
      case ReleaseHold _ -> "release_hold";
      case DropHold _ -> "drop_hold";
    };
  }
}
