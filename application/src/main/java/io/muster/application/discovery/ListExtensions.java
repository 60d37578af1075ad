package io.muster.application.discovery;

import io.muster.application.port.AccountSchemas;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.discovery.AccountExtension;
import java.util.List;

/** The extension schemas that an account has added for itself. */
public final class ListExtensions {

  private final AccountSchemas schemas;
  private final Transactions transactions;

  public ListExtensions(AccountSchemas schemas, Transactions transactions) {
    this.schemas = schemas;
    this.transactions = transactions;
  }

  /** Needs a reader. */
  public List<AccountExtension> list(Administrator administrator) {
    administrator.require(Role.READER);
    return transactions.read(() -> schemas.list(administrator.account().id()));
  }

  /** Refuses with {@code NOT_FOUND} when the account has added none of that URN. */
  public AccountExtension get(Administrator administrator, String urn) {
    return require(list(administrator), urn);
  }

  /** Refuses with {@code NOT_FOUND} when the account has added none of that URN. */
  static AccountExtension require(List<AccountExtension> extensions, String urn) {
    return extensions.stream().filter(extension -> extension.schema().isNamed(urn)).findFirst()
        .orElseThrow(() -> Refusal.notFound("The account has added no schema of that URN."));
  }
}
