package io.muster.application.port;

import static io.muster.domain.schema.AttributeBuilder.complex;
import static io.muster.domain.schema.AttributeBuilder.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.account.AccountId;
import io.muster.domain.discovery.AccountExtension;
import io.muster.domain.schema.Returned;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.Uniqueness;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage of accounts' own schemas does. */
public abstract class AccountSchemasContract {

  private static final String BADGE = "urn:example:schemas:extension:2.0:Badge";

  private AccountId account;
  private AccountId stranger;

  protected abstract Ports ports();

  @BeforeEach
  void openAccounts() {
    account = ports().newAccount();
    stranger = ports().newAccount();
  }

  @Test
  void keepsASchemaInFull() {
    AccountExtension badge = new AccountExtension("User", Schema.of(BADGE, "Badge", "What opens doors",
        text("number").required().exactCase().uniqueWithin(Uniqueness.SERVER).describedAs("Printed on it"),
        complex("doors", text("value").suggesting("front", "back"), text("since").returned(Returned.REQUEST)).many()));
    put(badge);

    assertThat(schemas().list(account)).containsExactly(badge);
    assertThat(schemas().list(stranger)).isEmpty();
  }

  @Test
  void listsInTheOrderOfUrns() {
    AccountExtension last = extension("urn:example:z");
    AccountExtension first = extension("URN:example:a");
    put(last);
    put(first);

    assertThat(schemas().list(account)).containsExactly(first, last);
  }

  @Test
  void replacesASchemaOfTheSameUrnInAnyCase() {
    put(extension(BADGE));
    AccountExtension changed = extension(BADGE.toUpperCase(Locale.ROOT));
    put(changed);

    assertThat(schemas().list(account)).containsExactly(changed);
  }

  @Test
  void removesASchemaOfOneAccount() {
    put(extension(BADGE));
    ports().transactions().write(() -> schemas().put(stranger, extension(BADGE)));
    ports().transactions().write(() -> schemas().remove(account, BADGE.toUpperCase(Locale.ROOT)));

    assertThat(schemas().list(account)).isEmpty();
    assertThat(schemas().list(stranger)).hasSize(1);
  }

  @Test
  void raisesTheVersionOfOneAccountAndKeepsItThroughOtherChanges() {
    schemas().raiseVersion(account);
    schemas().raiseVersion(account);
    ports().accounts().change(account, ports().accounts().find(account).orElseThrow().settings());

    assertThat(versionOf(account)).isEqualTo(2);
    assertThat(versionOf(stranger)).isZero();
  }

  private long versionOf(AccountId id) {
    return ports().accounts().find(id).orElseThrow().schemaVersion();
  }

  private AccountSchemas schemas() {
    return ports().schemas();
  }

  private void put(AccountExtension extension) {
    schemas().put(account, extension);
  }

  private static AccountExtension extension(String urn) {
    return new AccountExtension("Group", Schema.of(urn, "Sample", "", text("a")));
  }
}
