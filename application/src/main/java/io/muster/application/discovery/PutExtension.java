package io.muster.application.discovery;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.port.AccountSchemas;
import io.muster.application.port.Resources;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import io.muster.domain.discovery.AccountExtension;
import io.muster.domain.discovery.Additions;
import io.muster.domain.discovery.ExtensionReader;
import io.muster.domain.discovery.SchemaChange;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.SchemaCatalog;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Adds an extension schema to a resource type of one account, or changes it. A change that values would not survive is
 * made only while there are none; a client whose account is still remembered may write by the former schema for some
 * seconds more.
 */
public final class PutExtension {

  private final Catalogs catalogs;
  private final AccountSchemas schemas;
  private final Resources resources;
  private final Recorder recorder;
  private final Consumer<AccountId> changed;

  /** {@code changed} is told of every account whose schemas were changed here, so that nothing remembered outlives them. */
  public PutExtension(
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

  /** The document as {@code /Schemas} shows it; the resource type is called by its name. */
  public record Command(String resourceType, String urn, Complex document) {}

  /** What is kept now, and whether the account had no such extension before. */
  public record Put(AccountExtension extension, boolean added) {}

  /**
   * Needs an administrator. Refuses with {@code INVALID_VALUE}, naming every place, what cannot extend the type, and
   * with {@code CONFLICT} a change that values stand against.
   */
  public Put put(Administrator administrator, Command command) {
    Attempt attempt = Attempt.by(administrator, Operation.CHANGE, Matter.SCHEMA);
    Put put = recorder.attempt(attempt, () -> {
      administrator.require(Role.ADMINISTRATOR);
      return recorder.write(attempt, trail -> {
        trail.detail(command.urn());
        return put(administrator.account(), command);
      });
    });
    changed.accept(administrator.account().id());
    return put;
  }

  private Put put(Account account, Command command) {
    schemas.raiseVersion(account.id());
    SchemaCatalog shared = catalogs.shared(account);
    ResourceType type = typeNamed(command.resourceType(), shared);
    Schema schema = ExtensionReader.read(shared, type, command.urn(), command.document());
    Optional<AccountExtension> before =
        schemas.list(account.id()).stream().filter(own -> own.schema().isNamed(command.urn())).findFirst();
    before.ifPresent(own -> requireLawful(account, own, type, schema));
    AccountExtension extension = new AccountExtension(type.name(), schema);
    schemas.put(account.id(), extension);
    return new Put(extension, before.isEmpty());
  }

  private void requireLawful(Account account, AccountExtension before, ResourceType type, Schema after) {
    if (!before.resourceType().equals(type.name())) {
      throw Refusal.conflict("The schema extends " + before.resourceType() + " and cannot move to another type.");
    }
    ResourceType extended = Additions.of(List.of(before)).to(List.of(type)).getFirst();
    UsedValues values = new UsedValues(resources, account.id(), extended, before.schema());
    if (!before.schema().urn().equals(after.urn())) {
      values.requireNone(null, "The URN gets another case");
    }
    SchemaChange.conditions(before.schema(), after)
        .forEach(condition -> values.requireNone(condition.attribute(), condition.change()));
  }

  private static ResourceType typeNamed(String name, SchemaCatalog catalog) {
    return catalog.resourceTypeNamed(name).orElseThrow(() -> Refusal.invalidValue("resource_type must be one of: "
        + catalog.resourceTypes().stream().map(ResourceType::name).collect(Collectors.joining(", ")) + "."));
  }
}
