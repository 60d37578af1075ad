package io.muster.application.account;

import io.muster.application.access.IssueToken;
import io.muster.application.port.Accounts;
import io.muster.application.port.Logins;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Login;
import io.muster.domain.access.Role;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes an empty installation usable: a production account, its QA account, a token for each and an owner. An installation
 * that has an account is left as it is.
 */
public final class Bootstrap {

  /** The suffix of a QA account's name. */
  public static final String QA_SUFFIX = "-qa";

  private final Accounts accounts;
  private final Logins logins;
  private final OpenAccount openAccount;
  private final IssueToken issueToken;
  private final Transactions transactions;
  private final Secrets secrets;

  public Bootstrap(
      Accounts accounts,
      Logins logins,
      OpenAccount openAccount,
      IssueToken issueToken,
      Transactions transactions,
      Secrets secrets) {
    this.accounts = accounts;
    this.logins = logins;
    this.openAccount = openAccount;
    this.issueToken = issueToken;
    this.transactions = transactions;
    this.secrets = secrets;
  }

  /** How passwords are made and encoded, where identifiers come from, and the time. */
  public record Secrets(
      Supplier<String> passwords, UnaryOperator<String> encoder, Supplier<UUID> ids, InstantSource clock) {}

  /** What the operator chose; null is generated. */
  public record Command(
      String account,
      @Nullable String scimToken,
      @Nullable String qaScimToken,
      String owner,
      @Nullable String ownerPassword) {}

  /** What is to be told the operator, once: the secrets that were generated, and null for those that they chose. */
  public record FirstStart(List<NewAccount> accounts, String owner, @Nullable String ownerPassword) {}

  public record NewAccount(String name, @Nullable String scimToken) {}

  /** Empty when there is an account already. */
  public Optional<FirstStart> run(Command command) {
    return transactions.write(() -> accounts.isEmpty() ? Optional.of(create(command)) : Optional.empty());
  }

  private FirstStart create(Command command) {
    Account production = openAccount.open(command.account(), null);
    Account qa = openAccount.open(command.account() + QA_SUFFIX, production);
    String password = command.ownerPassword() == null ? secrets.passwords().get() : command.ownerPassword();
    logins.insert(new Login(secrets.ids().get(), command.owner(), secrets.encoder().apply(password),
        Map.of(production.id(), Role.OWNER, qa.id(), Role.OWNER), secrets.clock().instant()));
    return new FirstStart(
        List.of(new NewAccount(production.name(), token(production.id(), command.scimToken())),
            new NewAccount(qa.name(), token(qa.id(), command.qaScimToken()))),
        command.owner(), command.ownerPassword() == null ? password : null);
  }

  private @Nullable String token(AccountId account, @Nullable String chosen) {
    if (chosen == null) {
      return issueToken.issue(account);
    }
    issueToken.issue(account, chosen);
    return null;
  }
}
