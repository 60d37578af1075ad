package io.muster.application.directory;

import io.muster.application.directory.AccountDirectory.Around;
import io.muster.application.directory.MappingsInForce.InForce;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import io.muster.domain.directory.Source;
import io.muster.domain.mapping.Explanation;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.GroupDirectory.Candidate;
import io.muster.domain.mapping.GroupInput;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.GroupResult;
import io.muster.domain.mapping.MappingInput;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.MappingVersion;
import io.muster.domain.mapping.RecordKind;
import io.muster.domain.mapping.Target;
import io.muster.domain.mapping.Target.ToOrganization;
import io.muster.domain.mapping.Target.ToPerson;
import io.muster.domain.mapping.Target.ToSite;
import io.muster.domain.resource.Folding;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links SCIM groups to the records they stand for, keeps the records' names in step, and remembers how that went. */
final class GroupLinks {

  /** The problem of a group that is gone. */
  static final String DELETED = "the group was deleted";

  private final DirectoryRecords records;
  private final ScimRecords scim;
  private final FollowUp followUp;
  private final NewRecords newRecords;

  GroupLinks(DirectoryRecords records, ScimRecords scim, FollowUp followUp, NewRecords newRecords) {
    this.records = records;
    this.scim = scim;
    this.followUp = followUp;
    this.newRecords = newRecords;
  }

  /**
   * {@code moved}: the group's people belong elsewhere now, since it stands for another record or none, or its record was
   * disabled or enabled; {@code freed}: names that no record has any longer.
   */
  record Linked(boolean moved, List<String> freed) {}

  Linked map(AccountId account, Resource group) {
    Optional<MappingStatus> before = scim.mappings().statusOf(account, group.id());
    Target linked = before.map(MappingStatus::target).orElse(null);
    InForce<GroupMapping> inForce = followUp.mappings().ofGroups(account);
    GroupResult result = inForce.mapping().map(inputOf(new Around(account, inForce.accountName(), group.id()), group, linked));
    Target target = result.target();
    List<String> freed = List.of();
    if (target != null && !result.changes().isEmpty()) {
      freed = change(account, target, result);
    } else if (result.creates() != null) {
      target = create(account, group, result.creates(), result);
    }
    if (target != null && !target.equals(result.target()) || before.filter(status -> status.version() == inForce.version() && isSame(status, result)).isEmpty()) {
      record(account, new MappingStatus(group.id(), MappingKind.GROUP, inForce.version(), target, result.problem(),
          result.explanation(), newRecords.clock().instant()));
    }
    boolean switched = result.target() != null && result.disabled().isPresent();
    return new Linked(switched || !Objects.equals(linked, target), freed);
  }

  private GroupInput inputOf(Around around, Resource group, @Nullable Target linked) {
    AccountDirectory directory = AccountDirectory.of(records, scim, around);
    return new GroupInput(new MappingInput(group.id(), group.attributes(), false, directory), linked,
        new AccountRecords(records, scim, around.account(), group.id(), true));
  }

  /** The group goes, and stands for nothing any longer; the record that it stood for. */
  Optional<Candidate> release(AccountId account, ResourceId group) {
    Optional<MappingStatus> before = scim.mappings().statusOf(account, group);
    Target target = before.map(MappingStatus::target).orElse(null);
    Explanation explanation = before.map(MappingStatus::explanation).orElse(Explanation.NONE);
    for (RecordKind kind : RecordKind.values()) {
      boolean stood = target != null && target.isOf(kind);
      explanation = explanation.with(
          Field.of(kind.word(), stood ? Effect.CLEARED : Effect.UNCHANGED, null, DELETED));
    }
    int version = before.map(MappingStatus::version).orElse(MappingVersion.DEFAULT);
    record(account, new MappingStatus(
        group, MappingKind.GROUP, version, null, DELETED, explanation, newRecords.clock().instant()));
    return target == null
        ? Optional.empty()
        : new AccountRecords(records, scim, account, group, true).recordOf(target);
  }

  private static boolean isSame(MappingStatus status, GroupResult result) {
    return Objects.equals(status.target(), result.target())
        && Objects.equals(status.problem(), result.problem())
        && status.explanation().equals(result.explanation());
  }

  private void record(AccountId account, MappingStatus status) {
    scim.mappings().record(account, status);
  }

  /** The names that this frees: the one that the record had, unless it differs in case alone. */
  private List<String> change(AccountId account, Target target, GroupResult result) {
    Optional<String> former = switch (target) {
      case ToPerson _ -> Optional.empty();
      case ToOrganization(OrganizationId id) -> records.organizations().findForUpdate(account, id).map(before -> {
        records.organizations().update(account, new Organization(id, result.name().orElse(before.name()),
            result.disabled().orElse(before.disabled()), before.parent(), before.manager(), before.isDefault(),
            before.source()));
        return before.name();
      });
      case ToSite(SiteId id) -> records.sites().findForUpdate(account, id).map(before -> {
        records.sites().update(account, new Site(id, result.name().orElse(before.name()),
            result.disabled().orElse(before.disabled()), before.source()));
        return before.name();
      });
    };
    return former
        .filter(it -> !Folding.fold(it).equals(Folding.fold(result.name().orElse(it))))
        .stream()
        .toList();
  }

  private Target create(AccountId account, Resource group, RecordKind kind, GroupResult result) {
    String name = result.name().orElseThrow();
    boolean disabled = result.disabled().orElse(false);
    Source source = new Source(Source.SCIM, group.id().toString());
    UUID id = newRecords.ids().get();
    return switch (kind) {
      case ORGANIZATION -> {
        OrganizationId organization = new OrganizationId(id);
        records.organizations().insert(account,
            new Organization(organization, name, disabled, null, null, false, source));
        yield new ToOrganization(organization);
      }
      case SITE -> {
        records.sites().insert(account, new Site(new SiteId(id), name, disabled, source));
        yield new ToSite(new SiteId(id));
      }
    };
  }
}
