package io.muster.adapters.persistence.account;

import io.muster.application.port.AccountSchemas;
import io.muster.domain.account.AccountId;
import io.muster.domain.discovery.AccountExtension;
import io.muster.domain.discovery.SchemaDocument;
import io.muster.domain.resource.Folding;
import java.util.List;
import org.hibernate.StatelessSession;

/** The extension schemas of accounts, each as the document that discovery shows. */
final class JpaAccountSchemas implements AccountSchemas {

  private final StatelessSession session;

  JpaAccountSchemas(StatelessSession session) {
    this.session = session;
  }

  @Override
  public List<AccountExtension> list(AccountId account) {
    return session
        .createSelectionQuery(
            "from AccountSchemaEntity where accountId = :account order by urnKey", AccountSchemaEntity.class)
        .setParameter("account", account.value())
        .getResultList()
        .stream()
        .map(entity -> new AccountExtension(entity.resourceType, SchemaDocument.read(entity.document)))
        .toList();
  }

  /** Plain SQL, because entities never write this column; the row stays locked until the transaction ends. */
  @Override
  public void raiseVersion(AccountId account) {
    session.createNativeMutationQuery("UPDATE account SET schema_version = schema_version + 1 WHERE id = :account")
        .setParameter("account", account.value())
        .executeUpdate();
  }

  @Override
  public void put(AccountId account, AccountExtension extension) {
    AccountSchemaEntity entity = new AccountSchemaEntity();
    entity.accountId = account.value();
    entity.urnKey = Folding.fold(extension.schema().urn());
    entity.resourceType = extension.resourceType();
    entity.document = SchemaDocument.write(extension.schema());
    remove(account, extension.schema().urn());
    session.insert(entity);
  }

  @Override
  public void remove(AccountId account, String urn) {
    session.createMutationQuery("delete from AccountSchemaEntity where accountId = :account and urnKey = :urn")
        .setParameter("account", account.value())
        .setParameter("urn", Folding.fold(urn))
        .executeUpdate();
  }
}
