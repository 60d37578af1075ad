package io.muster.application.activity;

import io.muster.application.discovery.Catalogs;
import io.muster.application.port.ChangeLog;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.search.Slice;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the activity log of an account, the latest first, a stretch at a time. */
public final class ListActivity {

  private final ChangeLog log;
  private final ReadRecorder reads;
  private final Catalogs catalogs;
  private final Transactions transactions;

  public ListActivity(ChangeLog log, ReadRecorder reads, Catalogs catalogs, Transactions transactions) {
    this.log = log;
    this.reads = reads;
    this.catalogs = catalogs;
    this.transactions = transactions;
  }

  /** Which entries; null does not narrow the list. {@code since} is part of the time, {@code until} no longer. */
  public record Filters(
      @Nullable String actor,
      @Nullable Operation operation,
      @Nullable String resourceType,
      @Nullable ResourceId resource,
      @Nullable Boolean refused,
      @Nullable Boolean repaired,
      @Nullable Instant since,
      @Nullable Instant until) {

    ChangeLog.Selection selection() {
      return new ChangeLog.Selection(actor, operation, resourceType, resource, refused, repaired, since, until);
    }
  }

  /** At most {@code limit} entries, those before {@code after}. */
  public record Query(Filters filters, Activity.@Nullable Place after, int limit) {}

  /** Needs a reader. Refuses with {@code INVALID_VALUE} a resource type that the account does not have. */
  public Slice<Activity> list(Administrator administrator, Query query) {
    administrator.require(Role.READER);
    requireKnown(catalogs, administrator, query.filters().resourceType());
    reads.flush();
    return Slice.ofOneMoreThan(query.limit(), transactions.read(() -> log.list(
        administrator.account().id(), query.filters().selection(), query.after(), query.limit() + 1)));
  }

  static void requireKnown(Catalogs catalogs, Administrator administrator, @Nullable String resourceType) {
    if (resourceType != null
        && Arrays.stream(Matter.values()).map(Matter::word).noneMatch(resourceType::equals)
        && catalogs.of(administrator.account()).resourceTypeNamed(resourceType).isEmpty()) {
      throw Refusal.invalidValue("resource_type must be the name of a resource type, such as User, or one of: "
          + Arrays.stream(Matter.values()).map(Matter::word).collect(Collectors.joining(", ")) + ".");
    }
  }
}
