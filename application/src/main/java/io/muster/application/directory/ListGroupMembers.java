package io.muster.application.directory;

import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.group.Member;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.search.Slice;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists the direct members of a SCIM group, a stretch at a time. */
public final class ListGroupMembers {

  private final ScimRecords scim;
  private final Transactions transactions;

  public ListGroupMembers(ScimRecords scim, Transactions transactions) {
    this.scim = scim;
    this.transactions = transactions;
  }

  /** At most {@code limit}, those after {@code after}. */
  public record Query(ResourceId group, @Nullable ResourceId after, int limit) {}

  /** Needs a reader. Refuses with {@code NOT_FOUND}. */
  public Slice<Member> list(Administrator administrator, Query query) {
    administrator.require(Role.READER);
    AccountId account = administrator.account().id();
    return transactions.read(() -> {
      if (scim.resources().existing(account, CoreResourceTypes.GROUPS, Set.of(query.group())).isEmpty()) {
        throw Refusal.notFound("There is no such SCIM group.");
      }
      return Slice.ofOneMoreThan(query.limit(),
          scim.memberships().membersOf(account, query.group(), query.after(), query.limit() + 1));
    });
  }
}
