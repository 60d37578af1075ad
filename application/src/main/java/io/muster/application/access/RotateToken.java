package io.muster.application.access;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.port.Accounts;
import io.muster.application.port.Tokens;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Token;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives an account a new token, which works at once, while the old one lives on for as long as the account's setting
 * says. At most two live at a time.
 */
public final class RotateToken {

  public static final int LONGEST_LIFE_DAYS = 3_650;

  private static final int MOST_LIVE = 2;

  private final Accounts accounts;
  private final Tokens tokens;
  private final IssueToken issueToken;
  private final Recorder recorder;
  private final InstantSource clock;
  private final Consumer<AccountId> changed;

  /** {@code changed} is told of every account whose tokens were changed, so that nothing remembered outlives them. */
  public RotateToken(
      Accounts accounts,
      Tokens tokens,
      IssueToken issueToken,
      Recorder recorder,
      InstantSource clock,
      Consumer<AccountId> changed) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.issueToken = issueToken;
    this.recorder = recorder;
    this.clock = clock;
    this.changed = changed;
  }

  /** Without {@code scopes} the new token has those of the old one; without {@code expiresInDays} it never expires. */
  public record Command(@Nullable Set<Scope> scopes, @Nullable Integer expiresInDays) {}

  /** The token's text, which nobody sees again. */
  public record Rotated(String text, TokenDetails token) {}

  /**
   * Needs an owner. Refuses with {@code CONFLICT} while two tokens live: one that a client may still use is never ended
   * unasked; and with {@code INVALID_VALUE} no scope at all, or a life of less than a day or more than ten years.
   */
  public Rotated rotate(Administrator administrator, Command command) {
    AccountId id = administrator.account().id();
    Attempt attempt = Attempt.by(administrator, Operation.ROTATE, Matter.TOKEN);
    Rotated rotated = recorder.attempt(attempt, () -> {
      administrator.require(Role.OWNER);
      requireValid(command);
      return recorder.write(attempt, trail -> {
        Rotated made = rotate(accounts.findForUpdate(id).orElseThrow(), command);
        trail.about(made.token().token().id()).detail(made.token().token().prefix());
        return made;
      });
    });
    changed.accept(id);
    return rotated;
  }

  private Rotated rotate(Account account, Command command) {
    Instant now = clock.instant();
    List<Token> live = tokens.list(account.id()).stream().filter(token -> token.isValidAt(now)).toList();
    if (live.size() >= MOST_LIVE) {
      throw Refusal.conflict("Two tokens are live; revoke the one that no client uses any more.");
    }
    Set<Scope> scopes = command.scopes() != null ? command.scopes()
        : live.stream().findFirst().map(Token::scopes).orElse(EnumSet.allOf(Scope.class));
    Integer days = command.expiresInDays();
    IssueToken.Issued issued = issueToken.issue(account.id(), scopes, days == null ? null : Duration.ofDays(days));
    Token token = issued.token();
    live.forEach(old -> retire(account, old, token.created()));
    return new Rotated(issued.text(), new TokenDetails(token, true, token.warningsAt(token.created())));
  }

  private void retire(Account account, Token token, Instant now) {
    int days = account.settings().oldTokenDays();
    if (days == 0) {
      tokens.revoke(account.id(), token.id(), now);
    } else {
      tokens.expire(account.id(), token.id(), now.plus(Duration.ofDays(days)));
    }
  }

  private static void requireValid(Command command) {
    if (command.scopes() != null && command.scopes().isEmpty()) {
      throw Refusal.invalidValue("scopes must name at least one of: read, users, groups.");
    }
    Integer days = command.expiresInDays();
    if (days != null && (days < 1 || days > LONGEST_LIFE_DAYS)) {
      throw Refusal.invalidValue("expires_in_days must lie between 1 and " + LONGEST_LIFE_DAYS + ".");
    }
  }
}
