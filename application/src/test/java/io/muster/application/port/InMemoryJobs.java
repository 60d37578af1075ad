package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobFailure;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobKind;
import io.muster.domain.resource.ResourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Jobs in memory; nobody works them off but a test. */
public final class InMemoryJobs implements Jobs, InMemoryStore {

  private static final Comparator<Job> LATEST_FIRST =
      Comparator.comparing((Job job) -> job.id().toString()).reversed();

  private record Key(AccountId account, JobId id) {}

  private record Entry(Job job, NavigableSet<ResourceId> rest, List<JobFailure> failures) {

    private Entry {
      rest = new TreeSet<>(rest);
      failures = List.copyOf(failures);
    }
  }

  private Map<Key, Entry> entries = new HashMap<>();

  @Override
  public void mapAnew(AccountId account, Collection<ResourceId> users, String cause) {
    NavigableSet<ResourceId> distinct = new TreeSet<>(users);
    if (!distinct.isEmpty()) {
      JobId id = new JobId(Fixtures.newId().value());
      Job job = Job.queued(id, JobKind.MAP_USERS, cause, distinct.size(), Fixtures.NOW);
      entries.put(new Key(account, id), new Entry(job, distinct, List.of()));
    }
  }

  @Override
  public JobId queue(AccountId account, JobKind kind, String cause, int total) {
    JobId id = new JobId(Fixtures.newId().value());
    entries.put(new Key(account, id),
        new Entry(Job.queued(id, kind, cause, total, Fixtures.NOW), new TreeSet<>(), List.of()));
    return id;
  }

  @Override
  public synchronized Optional<JobId> queueAlone(AccountId account, JobKind kind, String cause, int total) {
    return isUnderWay(account, kind) ? Optional.empty() : Optional.of(queue(account, kind, cause, total));
  }

  @Override
  public boolean isUnderWay(AccountId account, JobKind kind) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().account().equals(account))
        .map(entry -> entry.getValue().job())
        .anyMatch(job -> job.kind().equals(kind) && !job.status().isFinished());
  }

  @Override
  public Optional<Job> find(AccountId account, JobId id) {
    return Optional.ofNullable(entries.get(new Key(account, id))).map(Entry::job);
  }

  @Override
  public Optional<Job> findForUpdate(AccountId account, JobId id) {
    return find(account, id);
  }

  @Override
  public void update(AccountId account, Job job) {
    entries.computeIfPresent(new Key(account, job.id()), (_, entry) -> new Entry(job, entry.rest(), entry.failures()));
  }

  @Override
  public List<Job> list(AccountId account, @Nullable JobId before, int limit) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().account().equals(account))
        .map(entry -> entry.getValue().job())
        .filter(job -> before == null || job.id().toString().compareTo(before.toString()) < 0)
        .sorted(LATEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public List<ResourceId> rest(AccountId account, JobId id, int limit) {
    Entry entry = entries.get(new Key(account, id));
    return entry == null ? List.of() : entry.rest().stream().limit(limit).toList();
  }

  @Override
  public int strike(AccountId account, JobId id, Collection<ResourceId> resources) {
    Key key = new Key(account, id);
    Entry entry = entries.get(key);
    if (entry == null) {
      return 0;
    }
    NavigableSet<ResourceId> rest = new TreeSet<>(entry.rest());
    resources.forEach(rest::remove);
    entries.put(key, new Entry(entry.job(), rest, entry.failures()));
    return entry.rest().size() - rest.size();
  }

  @Override
  public void fail(AccountId account, JobId id, JobFailure failure) {
    entries.computeIfPresent(new Key(account, id), (_, entry) -> {
      List<JobFailure> failures = new ArrayList<>(entry.failures());
      if (failures.size() < JobFailure.MOST) {
        failures.add(failure);
      }
      return new Entry(entry.job(), entry.rest(), failures);
    });
  }

  @Override
  public List<JobFailure> failures(AccountId account, JobId id) {
    Entry entry = entries.get(new Key(account, id));
    return entry == null ? List.of() : entry.failures().stream()
        .sorted(Comparator.comparing(JobFailure::resource))
        .toList();
  }

  @Override
  public int forget(Instant endedBefore, int limit) {
    List<Key> forgotten = entries.entrySet().stream()
        .filter(entry -> entry.getValue().job().finished() != null
            && entry.getValue().job().finished().isBefore(endedBefore))
        .map(Map.Entry::getKey)
        .limit(limit)
        .toList();
    forgotten.forEach(entries::remove);
    return forgotten.size();
  }

  @Override
  public Runnable snapshot() {
    Map<Key, Entry> copy = new HashMap<>(entries);
    return () -> entries = copy;
  }
}
