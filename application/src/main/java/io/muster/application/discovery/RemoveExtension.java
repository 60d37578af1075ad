package io.muster.application.discovery;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.port.AccountSchemas;
import io.muster.application.port.Resources;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import io.muster.domain.discovery.AccountExtension;
import io.muster.domain.discovery.Additions;
import io.muster.domain.schema.ResourceType;
import java.util.List;
import java.util.function.Consumer;

/** Takes an extension schema back that an account has added, as long as no resource has a value of it. */
public final class RemoveExtension {

  private final Catalogs catalogs;
  private final AccountSchemas schemas;
  private final Resources resources;
  private final Recorder recorder;
  private final Consumer<AccountId> changed;

  /** {@code changed} is told of every account whose schemas were changed here, so that nothing remembered outlives them. */
  public RemoveExtension(
      Catalogs catalogs,
      AccountSchemas schemas,
      Resources resources,
      Recorder recorder,
      Consumer<AccountId> changed) {
    this.catalogs = catalogs;
    this.schemas = schemas;
    this.resources = resources;
    this.recorder = recorder;
    this.changed = changed;
  }

  /** Needs an administrator. Refuses with {@code NOT_FOUND}, and with {@code CONFLICT} while there are values. */
  public void remove(Administrator administrator, String urn) {
    Attempt attempt = Attempt.by(administrator, Operation.DELETE, Matter.SCHEMA);
    recorder.attempt(attempt, () -> {
      administrator.require(Role.ADMINISTRATOR);
      return recorder.write(attempt, trail -> {
        trail.detail(urn);
        return remove(administrator.account(), urn);
      });
    });
    changed.accept(administrator.account().id());
  }

  private AccountExtension remove(Account account, String urn) {
    schemas.raiseVersion(account.id());
    AccountExtension extension = ListExtensions.require(schemas.list(account.id()), urn);
    catalogs.shared(account).resourceTypeNamed(extension.resourceType())
        .filter(type -> type.schemas().noneMatch(schema -> schema.isNamed(urn)))
        .ifPresent(type -> requireUnused(account.id(), type, extension));
    schemas.remove(account.id(), extension.schema().urn());
    return extension;
  }

  private void requireUnused(AccountId account, ResourceType type, AccountExtension extension) {
    ResourceType extended = Additions.of(List.of(extension)).to(List.of(type)).getFirst();
    new UsedValues(resources, account, extended, extension.schema())
        .requireNone(null, "The schema cannot be removed");
  }
}
