package io.muster.application.discovery;

import io.muster.application.port.AccountSchemas;
import io.muster.application.port.Accounts;
import io.muster.application.port.Resources;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.discovery.AccountExtension;
import io.muster.domain.discovery.Additions;
import io.muster.domain.schema.ResourceType;
import java.util.List;

/** Takes an extension schema back that an account has added, as long as no resource has a value of it. */
public final class RemoveExtension {

  private final Catalogs catalogs;
  private final Accounts accounts;
  private final AccountSchemas schemas;
  private final Resources resources;
  private final Transactions transactions;

  public RemoveExtension(
      Catalogs catalogs, Accounts accounts, AccountSchemas schemas, Resources resources, Transactions transactions) {
    this.catalogs = catalogs;
    this.accounts = accounts;
    this.schemas = schemas;
    this.resources = resources;
    this.transactions = transactions;
  }

  /** Needs an administrator. Refuses with {@code NOT_FOUND}, and with {@code CONFLICT} while there are values. */
  public void remove(Administrator administrator, String urn) {
    administrator.require(Role.ADMINISTRATOR);
    AccountId id = administrator.account().id();
    transactions.write(() -> {
      schemas.raiseVersion(id);
      AccountExtension extension = ListExtensions.require(schemas.list(id), urn);
      catalogs.shared(accounts.find(id).orElseThrow()).resourceTypeNamed(extension.resourceType())
          .filter(type -> type.schemas().noneMatch(schema -> schema.isNamed(urn)))
          .ifPresent(type -> requireUnused(id, type, extension));
      schemas.remove(id, extension.schema().urn());
    });
  }

  private void requireUnused(AccountId account, ResourceType type, AccountExtension extension) {
    ResourceType extended = Additions.of(List.of(extension)).to(List.of(type)).getFirst();
    new UsedValues(resources, account, extended, extension.schema())
        .requireNone(null, "The schema cannot be removed");
  }
}
