package io.muster.application.directory;

import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import io.muster.domain.mapping.Explanation;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.GroupDirectory.Candidate;
import io.muster.domain.mapping.GroupInput;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.GroupResult;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.RecordKind;
import io.muster.domain.mapping.Target;
import io.muster.domain.mapping.Target.ToOrganization;
import io.muster.domain.mapping.Target.ToPerson;
import io.muster.domain.mapping.Target.ToSite;
import io.muster.domain.resource.Folding;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links SCIM groups to the records they stand for, keeps the records' names in step, and remembers how that went. */
final class GroupLinks {

  /** The problem of a group that is gone. */
  static final String DELETED = "the group was deleted";

  private final DirectoryRecords records;
  private final ScimRecords scim;
  private final InstantSource clock;
  private final GroupMapping mapping = GroupMapping.standard();

  GroupLinks(DirectoryRecords records, ScimRecords scim, InstantSource clock) {
    this.records = records;
    this.scim = scim;
    this.clock = clock;
  }

  /** {@code moved}: the group stands for another record now, or none; {@code freed}: names that no record has any longer. */
  record Linked(boolean moved, List<String> freed) {}

  Linked map(AccountId account, Resource group) {
    Optional<MappingStatus> before = scim.mappings().statusOf(account, group.id());
    Target linked = before.map(MappingStatus::target).orElse(null);
    GroupResult result = mapping.map(new GroupInput(
        group.attributes(), linked, new AccountRecords(records, scim, account, group.id())));
    List<String> freed = result.target() == null || result.rename() == null
        ? List.of()
        : rename(account, result.target(), result.rename());
    if (before.filter(status -> isSame(status, result)).isEmpty()) {
      record(account, group.id(), result.target(), result.problem(), result.explanation());
    }
    return new Linked(!Objects.equals(linked, result.target()), freed);
  }

  /** The group goes, and stands for nothing any longer; the record that it stood for. */
  Optional<Candidate> release(AccountId account, ResourceId group) {
    Optional<MappingStatus> before = scim.mappings().statusOf(account, group);
    Target target = before.map(MappingStatus::target).orElse(null);
    Explanation explanation = before.map(MappingStatus::explanation).orElse(Explanation.NONE);
    for (RecordKind kind : RecordKind.values()) {
      boolean stood = target != null && target.isOf(kind);
      explanation = explanation.with(
          new Field(kind.word(), stood ? Effect.CLEARED : Effect.UNCHANGED, null, List.of(), DELETED));
    }
    record(account, group, null, DELETED, explanation);
    return target == null
        ? Optional.empty()
        : new AccountRecords(records, scim, account, group).recordOf(target);
  }

  private static boolean isSame(MappingStatus status, GroupResult result) {
    return Objects.equals(status.target(), result.target())
        && Objects.equals(status.problem(), result.problem())
        && status.explanation().equals(result.explanation());
  }

  private void record(
      AccountId account, ResourceId group, @Nullable Target target, @Nullable String problem, Explanation explanation) {
    scim.mappings().record(account, new MappingStatus(group, target, problem, explanation, clock.instant()));
  }

  /** The names that this frees: the one that the record had, unless it differs in case alone. */
  private List<String> rename(AccountId account, Target target, String name) {
    Optional<String> former = switch (target) {
      case ToPerson _ -> Optional.empty();
      case ToOrganization(OrganizationId id) -> records.organizations().findForUpdate(account, id).map(before -> {
        records.organizations().update(account, new Organization(id, name, before.disabled(), before.parent(),
            before.manager(), before.isDefault(), before.source()));
        return before.name();
      });
      case ToSite(SiteId id) -> records.sites().findForUpdate(account, id).map(before -> {
        records.sites().update(account, new Site(id, name, before.disabled(), before.source()));
        return before.name();
      });
    };
    return former.filter(it -> !Folding.fold(it).equals(Folding.fold(name))).stream().toList();
  }
}
