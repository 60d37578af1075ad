package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.job.JobId;
import io.muster.domain.mapping.Foreseen;
import io.muster.domain.mapping.Impact;
import io.muster.domain.mapping.Impact.Selection;
import io.muster.domain.resource.ResourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Impacts in memory, as long as their jobs are there. */
public final class InMemoryImpacts implements Impacts, InMemoryStore {

  private record Key(AccountId account, JobId job) {}

  private record Entry(Run run, List<Foreseen> samples) {}

  private final InMemoryJobs jobs;
  private Map<Key, Entry> entries = new HashMap<>();

  InMemoryImpacts(InMemoryJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public void begin(AccountId account, JobId job, String draft) {
    entries.put(new Key(account, job), new Entry(new Run(draft, null, Impact.NONE), List.of()));
  }

  @Override
  public Optional<Run> find(AccountId account, JobId job) {
    return entry(account, job).map(Entry::run);
  }

  @Override
  public void keep(AccountId account, JobId job, Impact impact, List<Foreseen> samples) {
    entry(account, job).ifPresent(entry -> {
      List<Foreseen> all = new ArrayList<>(entry.samples());
      all.addAll(samples);
      entries.put(new Key(account, job), new Entry(new Run(entry.run().draft(), entry.run().done(), impact), all));
    });
  }

  @Override
  public void moveTo(AccountId account, JobId job, ResourceId done) {
    entry(account, job).ifPresent(entry -> entries.put(new Key(account, job),
        new Entry(new Run(entry.run().draft(), done, entry.run().impact()), entry.samples())));
  }

  @Override
  public List<Foreseen> samples(
      AccountId account, JobId job, Selection selection, @Nullable ResourceId after, int limit) {
    return entry(account, job).stream()
        .flatMap(entry -> entry.samples().stream())
        .filter(selection::matches)
        .filter(each -> after == null || each.resource().compareTo(after) > 0)
        .sorted(Comparator.comparing(Foreseen::resource))
        .limit(limit)
        .toList();
  }

  @Override
  public Runnable snapshot() {
    Map<Key, Entry> copy = new HashMap<>(entries);
    return () -> entries = copy;
  }

  private Optional<Entry> entry(AccountId account, JobId job) {
    return jobs.find(account, job).flatMap(_ -> Optional.ofNullable(entries.get(new Key(account, job))));
  }
}
