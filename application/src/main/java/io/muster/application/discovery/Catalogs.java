package io.muster.application.discovery;

import io.muster.application.port.AccountSchemas;
import io.muster.application.port.Transactions;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.discovery.Additions;
import io.muster.domain.schema.SchemaCatalog;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows the resource types and schemas of each account: those of every account, those that this installation adds, and
 * those that the account has added itself. What an account has added is read once for each of its schema versions.
 */
public final class Catalogs {

  private final Additions additions;
  private final AccountSchemas schemas;
  private final Transactions transactions;
  private final SchemaCatalog standard;
  private final Map<AccountId, Known> known = new ConcurrentHashMap<>();

  private record Known(long version, String customFieldsUrn, SchemaCatalog catalog) {

    boolean isOf(Account account) {
      return version == account.schemaVersion() && customFieldsUrn.equals(account.settings().customFieldsUrn());
    }
  }

  /** {@code additions} are what this installation adds for every account. */
  public Catalogs(Additions additions, AccountSchemas schemas, Transactions transactions) {
    this.additions = additions;
    this.schemas = schemas;
    this.transactions = transactions;
    this.standard = with(additions, standard(AccountSettings.DEFAULT_CUSTOM_FIELDS_URN));
  }

  /** What every account has, before anything is added. */
  public static SchemaCatalog standard(String customFieldsUrn) {
    return new SchemaCatalog(List.of(CoreResourceTypes.users(customFieldsUrn), CoreResourceTypes.GROUPS));
  }

  public SchemaCatalog of(Account account) {
    boolean usual = account.settings().customFieldsUrn().equals(AccountSettings.DEFAULT_CUSTOM_FIELDS_URN);
    if (usual && account.schemaVersion() == 0) {
      return standard;
    }
    Known present = known.get(account.id());
    if (present == null || !present.isOf(account)) {
      present = new Known(account.schemaVersion(), account.settings().customFieldsUrn(), read(account));
      known.put(account.id(), present);
    }
    return present.catalog();
  }

  /** What the account would know without its own extensions. */
  SchemaCatalog shared(Account account) {
    return with(additions, standard(account.settings().customFieldsUrn()));
  }

  private SchemaCatalog read(Account account) {
    Additions own = Additions.of(transactions.read(() -> schemas.list(account.id())));
    return with(own, shared(account));
  }

  private static SchemaCatalog with(Additions more, SchemaCatalog present) {
    return new SchemaCatalog(more.to(present.resourceTypes()));
  }
}
