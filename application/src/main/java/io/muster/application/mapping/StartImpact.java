package io.muster.application.mapping;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.discovery.Catalogs;
import io.muster.application.port.Impacts;
import io.muster.application.port.Jobs;
import io.muster.application.port.Resources;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.Account;
import io.muster.domain.activity.Operation;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobKind;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.search.Query;

/** Has a draft run over every SCIM user or group of the account in the background, to tell what it would do. */
public final class StartImpact {

  private final Storage storage;
  private final Catalogs catalogs;
  private final Compilations compilations;
  private final Recorder recorder;

  public StartImpact(Storage storage, Catalogs catalogs, Compilations compilations, Recorder recorder) {
    this.storage = storage;
    this.catalogs = catalogs;
    this.compilations = compilations;
    this.recorder = recorder;
  }

  /** Where the job is queued, and what it is to run over. */
  public record Storage(Jobs jobs, Impacts impacts, Resources resources) {}

  public record Command(MappingKind kind, String draft) {}

  /**
   * Needs an administrator. Refuses with {@code INVALID_VALUE}, naming every place, what cannot be read or compiled for
   * the account, and with {@code CONFLICT} while another draft of that kind is tried.
   */
  public JobId start(Administrator administrator, Command command) {
    Attempt attempt = Attempt.by(administrator, Operation.TRY, MappingMatters.of(command.kind()));
    return recorder.attempt(attempt, () -> start(administrator, attempt, command));
  }

  private JobId start(Administrator administrator, Attempt attempt, Command command) {
    administrator.require(Role.ADMINISTRATOR);
    Account account = administrator.account();
    compilations.requireUsable(account, command.kind(), command.draft());
    return recorder.write(attempt, trail -> {
      JobId job = queued(account, command.kind());
      storage.impacts().begin(account.id(), job, command.draft());
      trail.detail("job " + job.value());
      return job;
    });
  }

  private JobId queued(Account account, MappingKind kind) {
    String draft = "draft of the " + kind.word() + " mapping";
    return storage.jobs()
        .queueAlone(account.id(), new JobKind.FindImpact(kind), "a " + draft + " is tried on everybody",
            total(account, kind))
        .orElseThrow(() ->
            Refusal.conflict("Another " + draft + " is being tried; wait for its end or cancel its job."));
  }

  private int total(Account account, MappingKind kind) {
    ResourceType type = catalogs.of(account).resourceTypeNamed(switch (kind) {
      case USER -> CoreResourceTypes.USER;
      case GROUP -> CoreResourceTypes.GROUP;
    }).orElseThrow();
    return Math.toIntExact(storage.resources().search(account.id(), type, new Query(null, 1, 0)).total());
  }
}
