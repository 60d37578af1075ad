package io.muster.application.access;

import io.muster.application.port.Tokens;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Token;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.access.TokenText;
import io.muster.domain.account.AccountId;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

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

  /** The new token; this is the only time that anybody sees it. */
  public String issue(AccountId account) {
    return issue(account, TokenText.generate(random));
  }

  /** Makes a text that the operator chose a token of the account. */
  public String issue(AccountId account, String text) {
    tokens.insert(new Token(ids.get(), account, TokenDigest.of(text), TokenText.shownPrefixOf(text),
        EnumSet.allOf(Scope.class), clock.instant(), null, null, null));
    return text;
  }
}
