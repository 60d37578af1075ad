package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Outcome;
import io.muster.domain.activity.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The activity log in memory. */
public final class InMemoryChangeLog implements ChangeLog, History, InMemoryStore {

  private static final Comparator<Activity.Place> OLDEST_FIRST =
      Comparator.comparing(Activity.Place::at).thenComparing(place -> place.id().toString());

  private record Kept(AccountId account, Entry entry) {}

  private List<Kept> entries = new ArrayList<>();

  @Override
  public void append(AccountId account, List<Entry> added) {
    added.forEach(entry -> entries.add(new Kept(account, entry)));
  }

  @Override
  public List<Activity> list(AccountId account, Selection selection, Activity.@Nullable Place after, int limit) {
    return entries.stream()
        .filter(kept -> kept.account().equals(account))
        .map(kept -> kept.entry().activity())
        .filter(activity -> isOf(selection, activity) && isWithin(selection, activity))
        .filter(activity -> after == null || OLDEST_FIRST.compare(activity.place(), after) < 0)
        .sorted(Comparator.comparing(Activity::place, OLDEST_FIRST.reversed()))
        .limit(limit)
        .toList();
  }

  void remove(AccountId account, Set<UUID> ids) {
    entries.removeIf(kept -> kept.account().equals(account) && ids.contains(kept.entry().activity().id()));
  }

  @Override
  public List<Entry> list(AccountId account, Subject subject, Activity.@Nullable Place after, int limit) {
    return revisions(account, subject)
        .filter(entry -> after == null || OLDEST_FIRST.compare(entry.activity().place(), after) < 0)
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Entry> at(AccountId account, Subject subject, Instant time) {
    return revisions(account, subject).filter(entry -> !entry.activity().at().isAfter(time)).findFirst();
  }

  @Override
  public Optional<Entry> find(AccountId account, Subject subject, UUID revision) {
    return revisions(account, subject).filter(entry -> entry.activity().id().equals(revision)).findFirst();
  }

  private Stream<Entry> revisions(AccountId account, Subject subject) {
    return entries.stream()
        .filter(kept -> kept.account().equals(account) && kept.entry().document() != null)
        .map(Kept::entry)
        .filter(entry -> subject.equals(new Subject(
            String.valueOf(entry.activity().resourceType()), Objects.requireNonNull(entry.activity().resource()))))
        .sorted(Comparator.comparing((Entry entry) -> entry.activity().place(), OLDEST_FIRST.reversed()));
  }

  @Override
  public Runnable snapshot() {
    List<Kept> copy = new ArrayList<>(entries);
    return () -> entries = copy;
  }

  private static boolean isOf(Selection selection, Activity activity) {
    return (selection.actor() == null || selection.actor().equals(activity.actor()))
        && (selection.operation() == null || selection.operation() == activity.operation())
        && (selection.resourceType() == null || selection.resourceType().equals(activity.resourceType()))
        && (selection.resource() == null || selection.resource().equals(activity.resource()))
        && (selection.refused() == null || selection.refused() == activity.outcome() instanceof Outcome.Refused)
        && (selection.repaired() == null || selection.repaired() == !activity.repairs().isEmpty());
  }

  private static boolean isWithin(Selection selection, Activity activity) {
    return (selection.since() == null || !activity.at().isBefore(selection.since()))
        && (selection.until() == null || activity.at().isBefore(selection.until()));
  }
}
