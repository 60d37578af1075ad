package io.muster.application.job;

import io.muster.application.directory.SafetyCatches;
import io.muster.application.directory.SafetyCatches.Occasion;
import io.muster.application.port.Jobs;
import io.muster.application.port.MappingVersions;
import io.muster.application.port.Mappings;
import io.muster.domain.account.AccountId;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobKind.DropHold;
import io.muster.domain.job.JobKind.MapUsers;
import io.muster.domain.job.JobKind.ReleaseHold;
import io.muster.domain.job.JobKind.Reprocess;
import io.muster.domain.job.JobKind;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.resource.ResourceId;
import java.util.List;

/** Knows what each kind of job does. */
public final class Works {

  /** As many as are given up in one transaction once somebody cancels. */
  private static final int GIVEN_UP_AT_ONCE = 1_000;

  private final Jobs jobs;
  private final Mappings mappings;
  private final MappingVersions versions;
  private final MapUsersAnew users;
  private final MapGroupsAnew groups;
  private final FindImpact findImpact;
  private final SafetyCatches safetyCatches;

  public Works(
      Storage storage,
      MapUsersAnew users,
      MapGroupsAnew groups,
      FindImpact findImpact,
      SafetyCatches safetyCatches) {
    this.jobs = storage.jobs();
    this.mappings = storage.mappings();
    this.versions = storage.versions();
    this.safetyCatches = safetyCatches;
    this.users = users;
    this.groups = groups;
    this.findImpact = findImpact;
  }

  /** Where it is kept what is to be done. */
  public record Storage(Jobs jobs, Mappings mappings, MappingVersions versions) {}

  Work of(AccountId account, Job job) {
    return switch (job.kind()) {
      case MapUsers _ -> new MappingOfUsers(account, job.id());
      case Reprocess reprocess -> new Reprocessing(account, reprocess);
      case JobKind.FindImpact(MappingKind kind) -> findImpact.work(account, job.id(), kind);
      case ReleaseHold(int hold) -> new EndingOfHold(mappings, account, hold) {
        @Override
        public void carryOut(List<ResourceId> resources) {
          users.map(account, resources, Occasion.LETTING_GO);
        }
      };
      case DropHold(int hold) -> new EndingOfHold(mappings, account, hold);
    };
  }

  /** Users that are named one by one. */
  private final class MappingOfUsers implements Work {

    private final AccountId account;
    private final JobId job;

    private MappingOfUsers(AccountId account, JobId job) {
      this.account = account;
      this.job = job;
    }

    @Override
    public boolean isMoot() {
      return false;
    }

    @Override
    public List<ResourceId> rest(int limit) {
      return jobs.rest(account, job, limit);
    }

    @Override
    public void carryOut(List<ResourceId> resources) {
      users.map(account, resources, Occasion.CHANGE);
    }

    @Override
    public int strike(List<ResourceId> resources) {
      return jobs.strike(account, job, resources);
    }

    @Override
    public boolean abandon() {
      List<ResourceId> rest = rest(GIVEN_UP_AT_ONCE);
      strike(rest);
      return rest.size() == GIVEN_UP_AT_ONCE;
    }
  }

  /** All whom an older version mapped last. Deleted ones have nothing to map: they only count as settled. */
  private final class Reprocessing implements Work {

    private final AccountId account;
    private final Reprocess kind;

    private Reprocessing(AccountId account, Reprocess kind) {
      this.account = account;
      this.kind = kind;
    }

    @Override
    public boolean isMoot() {
      return versions.inForce(account, kind.mapping()) != kind.version();
    }

    @Override
    public List<ResourceId> rest(int limit) {
      return mappings.outdated(account, kind.mapping(), kind.version(), limit);
    }

    @Override
    public void carryOut(List<ResourceId> resources) {
      switch (kind.mapping()) {
        case USER -> users.map(account, resources, Occasion.REPROCESSING);
        case GROUP -> groups.map(account, resources);
      }
    }

    @Override
    public int strike(List<ResourceId> resources) {
      mappings.settle(account, kind.mapping(), kind.version(), resources);
      return resources.size();
    }

    @Override
    public boolean abandon() {
      if (!isMoot()) {
        versions.leaveOutdated(account, kind.mapping());
        safetyCatches.decide(account);
      }
      return false;
    }

    @Override
    public void finish() {
      safetyCatches.decide(account);
    }
  }
}
