package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The activity log in memory. */
public final class InMemoryChangeLog implements ChangeLog, InMemoryStore {

  private static final Comparator<Activity.Place> OLDEST_FIRST =
      Comparator.comparing(Activity.Place::at).thenComparing(place -> place.id().toString());

  private record Entry(AccountId account, Activity activity) {}

  private List<Entry> entries = new ArrayList<>();

  @Override
  public void append(AccountId account, Activity activity) {
    entries.add(new Entry(account, activity));
  }

  @Override
  public List<Activity> list(AccountId account, Selection selection, Activity.@Nullable Place after, int limit) {
    return entries.stream()
        .filter(entry -> entry.account().equals(account))
        .map(Entry::activity)
        .filter(activity -> isOf(selection, activity) && isWithin(selection, activity))
        .filter(activity -> after == null || OLDEST_FIRST.compare(activity.place(), after) < 0)
        .sorted(Comparator.comparing(Activity::place, OLDEST_FIRST.reversed()))
        .limit(limit)
        .toList();
  }

  void remove(AccountId account, Set<UUID> ids) {
    entries.removeIf(entry -> entry.account().equals(account) && ids.contains(entry.activity().id()));
  }

  @Override
  public Runnable snapshot() {
    List<Entry> copy = new ArrayList<>(entries);
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
