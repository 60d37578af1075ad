package io.muster.application.access;

import io.muster.application.port.Tokens;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Token;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.access.TokenText;
import io.muster.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Gives an account a further SCIM token, within the transaction of whoever asks. */
public final class IssueToken {

  private final Tokens tokens;
  private final Supplier<UUID> ids;
  private final RandomGenerator random;
  private final InstantSource clock;

  public IssueToken(Tokens tokens, Supplier<UUID> ids, RandomGenerator random, InstantSource clock) {
    this.tokens = tokens;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /** The token as it is kept, and its text: this is the only time that anybody sees it. */
  record Issued(Token token, String text) {}

  /** A token for everything that never expires. */
  public String issue(AccountId account) {
    return issue(account, EnumSet.allOf(Scope.class), null).text();
  }

  /** Makes a text that the operator chose a token of the account. */
  public String issue(AccountId account, String text) {
    return issue(account, text, EnumSet.allOf(Scope.class), null).text();
  }

  Issued issue(AccountId account, Set<Scope> scopes, @Nullable Duration life) {
    return issue(account, TokenText.SCIM.generate(random), scopes, life);
  }

  private Issued issue(AccountId account, String text, Set<Scope> scopes, @Nullable Duration life) {
    Instant now = clock.instant();
    Token token = new Token(ids.get(), account, TokenDigest.of(text), TokenText.shownPrefixOf(text), scopes,
        now, life == null ? null : now.plus(life), null, null);
    tokens.insert(token);
    return new Issued(token, text);
  }
}
