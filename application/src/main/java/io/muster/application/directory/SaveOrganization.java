package io.muster.application.directory;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.directory.KeepGroupInStep.RecordChange;
import io.muster.application.port.Organizations;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.RecordName;
import io.muster.domain.mapping.Target;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Creates or changes an organization; the account keeps exactly one default organization. */
public final class SaveOrganization {

  /** How deeply organizations may be nested. */
  private static final int DEEPEST = 100;

  private final DirectoryRecords records;
  private final KeepGroupInStep groups;
  private final Recorder recorder;
  private final Supplier<UUID> ids;

  public SaveOrganization(
      DirectoryRecords records, KeepGroupInStep groups, Recorder recorder, Supplier<UUID> ids) {
    this.records = records;
    this.groups = groups;
    this.recorder = recorder;
    this.ids = ids;
  }

  /** All that an administrator decides on. */
  public record Fields(
      @Nullable String name,
      boolean disabled,
      @Nullable OrganizationId parent,
      @Nullable PersonId manager,
      boolean isDefault) {

    public static final Fields NONE = new Fields(null, false, null, null, false);

    static Fields of(Organization organization) {
      return new Fields(organization.name(), organization.disabled(), organization.parent(), organization.manager(),
          organization.isDefault());
    }
  }

  /** Without an {@code id}, an organization is created from what {@code change} makes of empty fields. */
  public record Command(@Nullable OrganizationId id, UnaryOperator<Fields> change) {}

  /**
   * Needs an administrator. Refuses with {@code NOT_FOUND}; with {@code INVALID_VALUE}, naming the field; and with
   * {@code UNIQUENESS} when the name is taken; and with {@code MUTABILITY} a new name where a SCIM group gives it.
   */
  public OrganizationDetails save(Administrator administrator, Command command) {
    Attempt attempt = Attempt.by(administrator, command.id() == null ? Operation.CREATE : Operation.CHANGE,
        Matter.ORGANIZATION.word(), command.id() == null ? null : command.id().value());
    return recorder.attempt(attempt, () -> save(administrator, attempt, command));
  }

  private OrganizationDetails save(Administrator administrator, Attempt attempt, Command command) {
    administrator.require(Role.ADMINISTRATOR);
    AccountId account = administrator.account().id();
    return recorder.write(attempt, trail -> {
      Organization before = command.id() == null ? null : records.organizations().findForUpdate(account, command.id())
          .orElseThrow(() -> Refusal.notFound("There is no such organization."));
      Fields fields = command.change().apply(before == null ? Fields.NONE : Fields.of(before));
      OrganizationId id = before == null ? new OrganizationId(ids.get()) : before.id();
      requireReferences(account, id, fields);
      Organization after = new Organization(id, RecordName.require(fields.name()), fields.disabled(), fields.parent(),
          fields.manager(), fields.isDefault(), before == null ? null : before.source());
      requireFreeName(account, after);
      trail.about(id.value());
      groups.aroundRecordChange(account, change(before, after), () -> {
        moveDefault(account, before, fields);
        store(account, before, after);
      });
      return OrganizationDetails.of(records, account, after);
    });
  }

  private static RecordChange change(@Nullable Organization before, Organization after) {
    return new RecordChange(new Target.ToOrganization(after.id()), before == null ? null : before.name(), after.name(),
        before != null && before.disabled() != after.disabled());
  }

  private void requireFreeName(AccountId account, Organization organization) {
    if (records.organizations().findByName(account, organization.name())
        .filter(other -> !other.id().equals(organization.id()))
        .isPresent()) {
      throw Refusal.uniqueness("Another organization has this name.");
    }
  }

  private void store(AccountId account, @Nullable Organization before, Organization after) {
    if (before == null) {
      records.organizations().insert(account, after);
    } else {
      records.organizations().update(account, after);
    }
  }

  private void requireReferences(AccountId account, OrganizationId id, Fields fields) {
    if (fields.manager() != null && records.people().find(account, fields.manager()).isEmpty()) {
      throw Refusal.invalidValue("manager must name a person of this account.");
    }
    OrganizationId ancestor = fields.parent();
    for (int depth = 0; ancestor != null; depth++) {
      Organization parent = records.organizations().find(account, ancestor)
          .orElseThrow(() -> Refusal.invalidValue("parent must name an organization of this account."));
      if (parent.id().equals(id) || depth == DEEPEST) {
        throw Refusal.invalidValue("parent must not lie below the organization itself, nor deeper than " + DEEPEST + ".");
      }
      ancestor = parent.parent();
    }
  }

  private void moveDefault(AccountId account, @Nullable Organization before, Fields fields) {
    boolean was = before != null && before.isDefault();
    if (was && !fields.isDefault()) {
      throw Refusal.invalidValue("default is given up only by making another organization the default.");
    }
    if (fields.isDefault() && fields.disabled()) {
      throw Refusal.invalidValue("disabled cannot be true of the default organization.");
    }
    if (fields.isDefault() && !was) {
      Organizations organizations = records.organizations();
      organizations.findDefault(account)
          .flatMap(found -> organizations.findForUpdate(account, found.id()))
          .ifPresent(former -> organizations.update(account, new Organization(former.id(),
          former.name(), former.disabled(), former.parent(), former.manager(), false, former.source())));
    }
  }
}
