package io.muster.application.directory;

import io.muster.application.port.Holds;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Hold;
import io.muster.domain.directory.Person;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.search.Slice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what the safety catch of an account holds back, and whom. */
public final class ReadHold {

  private final Holds holds;
  private final DirectoryRecords records;
  private final ScimRecords scim;
  private final Transactions transactions;

  public ReadHold(Holds holds, DirectoryRecords records, ScimRecords scim, Transactions transactions) {
    this.holds = holds;
    this.records = records;
    this.scim = scim;
    this.transactions = transactions;
  }

  /** The latest hold, and how many users are on it; nobody is on one that has ended. */
  public record Shown(Hold hold, int users) {}

  /** {@code user} is null once it was deleted; {@code person} is null when the user is not linked to one yet. */
  public record Held(MappingStatus status, @Nullable Resource user, @Nullable Person person) {}

  /** Needs a reader. */
  public Shown read(Administrator administrator) {
    administrator.require(Role.READER);
    AccountId account = administrator.account().id();
    return transactions.read(() -> {
      Hold hold = holds.find(account);
      return new Shown(hold, hold.isOpen() ? 0 : scim.mappings().countOnHold(account, hold.number()));
    });
  }

  /** Those on hold, at most {@code limit}, those after {@code after}; needs a reader. */
  public Slice<Held> list(Administrator administrator, @Nullable ResourceId after, int limit) {
    administrator.require(Role.READER);
    AccountId account = administrator.account().id();
    return transactions.read(() -> {
      Hold hold = holds.find(account);
      List<ResourceId> found =
          hold.isOpen() ? List.of() : scim.mappings().onHold(account, hold.number(), after, limit + 1);
      return Slice.ofOneMoreThan(limit, held(account, found));
    });
  }

  private List<Held> held(AccountId account, List<ResourceId> ids) {
    Map<ResourceId, MappingStatus> statuses = scim.mappings().statusesOf(account, ids);
    Map<ResourceId, Resource> users = scim.resources().findAll(account, CoreResourceTypes.USERS, ids).stream()
        .collect(Collectors.toMap(Resource::id, Function.identity()));
    return ids.stream()
        .map(id -> Objects.requireNonNull(statuses.get(id)))
        .map(status -> new Held(status, users.get(status.resource()), ScimRecords.personOf(status)
            .flatMap(person -> records.people().find(account, person)).orElse(null)))
        .toList();
  }
}
