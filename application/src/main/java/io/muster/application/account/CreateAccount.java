package io.muster.application.account;

import io.muster.application.access.IssueToken;
import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.port.Accounts;
import io.muster.application.port.Logins;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Login;
import io.muster.domain.access.Principal;
import io.muster.domain.access.Role;
import io.muster.domain.account.Account;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Creates an account, with its first token, whose owner is the login that asks; who owns an account may create others. */
public final class CreateAccount {

  private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  private final Accounts accounts;
  private final Logins logins;
  private final OpenAccount openAccount;
  private final IssueToken issueToken;
  private final Transactions transactions;
  private final Recorder recorder;

  public CreateAccount(
      Accounts accounts, Logins logins, OpenAccount openAccount, IssueToken issueToken, Transactions transactions,
      Recorder recorder) {
    this.accounts = accounts;
    this.logins = logins;
    this.openAccount = openAccount;
    this.issueToken = issueToken;
    this.transactions = transactions;
    this.recorder = recorder;
  }

  /** A QA account names its production account; a production account has null there. */
  public record Command(String name, @Nullable String production) {}

  /** The account entered by its owner, and the token, which nobody sees again. */
  public record Created(Administrator owner, String scimToken) {}

  /** Refuses with {@code INVALID_VALUE}, {@code FORBIDDEN} and, when the name is taken, {@code CONFLICT}. */
  public Created create(Principal principal, Command command) {
    requireOwner(principal);
    if (!NAME.matcher(command.name()).matches()) {
      throw Refusal.invalidValue("name must be 1 to 63 small letters, digits and hyphens, as in a host name.");
    }
    return transactions.write(() -> {
      Account account = openAccount.open(command.name(), production(principal, command.production()));
      Login login = logins.findForUpdate(principal.login().id()).orElseThrow();
      logins.giveRole(login.id(), account.id(), Role.OWNER);
      Administrator owner = new Administrator(account, principal.actor(), Role.OWNER);
      return recorder.write(Attempt.by(owner, Operation.CREATE, Matter.ACCOUNT),
          _ -> new Created(owner, issueToken.issue(account.id())));
    });
  }

  private static void requireOwner(Principal principal) {
    if (!principal.roles().containsValue(Role.OWNER)) {
      throw Refusal.of(Refusal.Reason.FORBIDDEN, "Only the owner of an account may create accounts.");
    }
  }

  private @Nullable Account production(Principal principal, @Nullable String name) {
    if (name == null) {
      return null;
    }
    return accounts.findByName(name)
        .filter(account -> account.kind() == Account.Kind.PRODUCTION && principal.roles().get(account.id()) == Role.OWNER)
        .orElseThrow(() -> Refusal.invalidValue("production must name a production account that you own."));
  }
}
