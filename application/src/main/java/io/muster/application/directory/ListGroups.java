package io.muster.application.directory;

import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.search.Order;
import io.muster.domain.search.Position;
import io.muster.domain.search.Slice;
import io.muster.domain.search.Walk;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists the SCIM groups of an account with what the mapping made of them, a stretch at a time. */
public final class ListGroups {

  private static final ResourceType GROUPS = CoreResourceTypes.GROUPS;
  private static final AttributePath NAME = AttributePath.resolve(GROUPS, "displayName").orElseThrow();

  private final ScimRecords scim;
  private final Transactions transactions;

  public ListGroups(ScimRecords scim, Transactions transactions) {
    this.scim = scim;
    this.transactions = transactions;
  }

  /** At most {@code limit}, of that displayName if it is given, those after {@code after}. */
  public record Query(@Nullable String name, @Nullable ResourceId after, int limit) {}

  /** {@code status} is null when the mapping has not run for the group yet. */
  public record Listed(Resource group, @Nullable MappingStatus status) {}

  /** Needs a reader. */
  public Slice<Listed> list(Administrator administrator, Query query) {
    administrator.require(Role.READER);
    AccountId account = administrator.account().id();
    return transactions.read(() -> {
      Slice<Resource> groups = scim.resources().walk(account, GROUPS,
          new Walk(filter(query.name()), Order.BY_ID, position(query.after()), false, query.limit()));
      Map<ResourceId, MappingStatus> statuses =
          scim.mappings().statusesOf(account, groups.items().stream().map(Resource::id).toList());
      return new Slice<>(
          groups.items().stream().map(group -> new Listed(group, statuses.get(group.id()))).toList(), groups.more());
    });
  }

  private static @Nullable Filter filter(@Nullable String name) {
    return name == null ? null : new Compare(NAME, Operator.EQ, Value.of(name));
  }

  /** In this order the id alone is the place, even of a group that is gone meanwhile. */
  private @Nullable Position position(@Nullable ResourceId after) {
    return after == null ? null : scim.resources().positionOf(
        Order.BY_ID, new Resource(GROUPS, after, Complex.EMPTY, Meta.firstAt(Instant.EPOCH)));
  }
}
