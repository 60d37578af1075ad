package io.muster.application.directory;

import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import io.muster.domain.mapping.Explanation;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.MappingVersion;
import io.muster.domain.mapping.Target;
import io.muster.domain.mapping.Target.ToOrganization;
import io.muster.domain.mapping.Target.ToPerson;
import io.muster.domain.mapping.Target.ToSite;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what the mapping made of a SCIM group, and why; of deleted groups too. */
public final class ExplainGroupMapping {

  private static final String NOT_RUN = "the group has not changed since groups are mapped";

  private final DirectoryRecords records;
  private final ScimRecords scim;
  private final Transactions transactions;

  public ExplainGroupMapping(DirectoryRecords records, ScimRecords scim, Transactions transactions) {
    this.records = records;
    this.scim = scim;
    this.transactions = transactions;
  }

  /** The status, and the record that the group stands for as it is now. */
  public record Explained(MappingStatus status, @Nullable Organization organization, @Nullable Site site) {}

  /** Needs a reader. Refuses with {@code NOT_FOUND} when no such group was ever provisioned. */
  public Explained explain(Administrator administrator, ResourceId group) {
    administrator.require(Role.READER);
    AccountId account = administrator.account().id();
    return transactions.read(() -> statusOf(account, group)
        .map(status -> explained(account, status))
        .orElseThrow(() -> Refusal.notFound("There is no such SCIM group.")));
  }

  /** Users have a status too, but never one that speaks of what a group becomes. */
  private Optional<MappingStatus> statusOf(AccountId account, ResourceId group) {
    Optional<Resource> live = scim.resources().find(account, CoreResourceTypes.GROUPS, group);
    return scim.mappings().statusOf(account, group)
        .filter(status -> live.isPresent() || isOfAGroup(status))
        .or(() -> live.map(it ->
            new MappingStatus(group, MappingKind.GROUP, MappingVersion.DEFAULT, null, NOT_RUN, Explanation.NONE, it.meta().lastModified())));
  }

  private static boolean isOfAGroup(MappingStatus status) {
    return GroupLinks.DELETED.equals(status.problem());
  }

  private Explained explained(AccountId account, MappingStatus status) {
    Target target = status.target();
    return switch (target) {
      case null -> new Explained(status, null, null);
      case ToPerson _ -> new Explained(status, null, null);
      case ToOrganization(OrganizationId id) ->
          new Explained(status, records.organizations().find(account, id).orElse(null), null);
      case ToSite(SiteId id) -> new Explained(status, null, records.sites().find(account, id).orElse(null));
    };
  }
}
