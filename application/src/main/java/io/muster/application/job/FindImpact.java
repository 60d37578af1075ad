package io.muster.application.job;

import io.muster.application.directory.Foresight;
import io.muster.application.directory.MappingsInForce.InForce;
import io.muster.application.discovery.Catalogs;
import io.muster.application.mapping.Compilations;
import io.muster.application.port.Accounts;
import io.muster.application.port.Impacts;
import io.muster.application.port.Impacts.Run;
import io.muster.application.port.Resources;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.job.JobId;
import io.muster.domain.mapping.Foreseen;
import io.muster.domain.mapping.Impact;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingVersion;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a draft over every resource in the order of identifiers, a batch at a time, and keeps what it would do. What is
 * found out and how far it has come become durable together, so that nothing counts twice.
 */
public final class FindImpact {

  private final Storage storage;
  private final Catalogs catalogs;
  private final Compilations compilations;
  private final Foresight foresight;
  private final int batch;

  public FindImpact(
      Storage storage, Catalogs catalogs, Compilations compilations, Foresight foresight, int batch) {
    this.storage = storage;
    this.catalogs = catalogs;
    this.compilations = compilations;
    this.foresight = foresight;
    this.batch = batch;
  }

  /** Where accounts and their resources are, and what is found out about them. */
  public record Storage(Accounts accounts, Resources resources, Impacts impacts) {}

  Work work(AccountId account, JobId job, MappingKind kind) {
    return new Finding(storage.accounts().find(account).orElseThrow(), job, kind);
  }

  private List<Foreseen> foresee(Account account, MappingKind kind, String draft, List<Resource> resources) {
    return switch (kind) {
      case USER -> foresight.ofUsers(account.id(), new InForce<>(
          MappingVersion.DEFAULT, compilations.runnableOfUsers(account, draft), account.name()), resources);
      case GROUP -> foresight.ofGroups(account.id(), new InForce<>(
          MappingVersion.DEFAULT, compilations.runnableOfGroups(account, draft), account.name()), resources);
    };
  }

  /** One batch of one job. */
  private final class Finding implements Work {

    private final Account account;
    private final JobId job;
    private final MappingKind kind;
    private final ResourceType type;
    private List<Resource> read = List.of();

    private Finding(Account account, JobId job, MappingKind kind) {
      this.account = account;
      this.job = job;
      this.kind = kind;
      this.type = catalogs.of(account)
          .resourceTypeNamed(switch (kind) {
            case USER -> CoreResourceTypes.USER;
            case GROUP -> CoreResourceTypes.GROUP;
          })
          .orElseThrow();
    }

    @Override
    public boolean isMoot() {
      return false;
    }

    @Override
    public int batch(int usual) {
      return batch;
    }

    @Override
    public List<ResourceId> rest(int limit) {
      @Nullable ResourceId after = run().map(Run::done).orElse(null);
      read = storage.resources().list(account.id(), type, after, limit);
      return read.stream().map(Resource::id).toList();
    }

    @Override
    public void carryOut(List<ResourceId> resources) {
      run().ifPresent(run -> {
        List<ResourceId> open = open(run, resources);
        if (!open.isEmpty()) {
          Impact.Grown grown = run.impact().and(foresee(account, kind, run.draft(), resources(open)));
          storage.impacts().keep(account.id(), job, grown.impact(), grown.samples());
        }
      });
    }

    @Override
    public int strike(List<ResourceId> resources) {
      List<ResourceId> open = run().map(run -> open(run, resources)).orElse(List.of());
      if (!open.isEmpty()) {
        storage.impacts().moveTo(account.id(), job, open.getLast());
      }
      return open.size();
    }

    /** What has been found out until now is kept. */
    @Override
    public boolean abandon() {
      return false;
    }

    private Optional<Run> run() {
      return storage.impacts().find(account.id(), job);
    }

    private List<ResourceId> open(Run run, List<ResourceId> resources) {
      ResourceId done = run.done();
      return resources.stream().sorted().filter(id -> done == null || id.compareTo(done) > 0).toList();
    }

    /** Those that were deleted meanwhile have nothing to map. */
    private List<Resource> resources(List<ResourceId> ids) {
      return read.size() == ids.size()
          ? read
          : storage.resources().findAll(account.id(), type, ids);
    }
  }
}
