package io.muster.application.access;

import io.muster.application.port.Accounts;
import io.muster.application.port.Tokens;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Caller;
import io.muster.domain.access.Token;
import io.muster.domain.access.TokenDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tells on whose behalf a bearer token speaks. */
public final class AuthenticateToken {

  private final Tokens tokens;
  private final Accounts accounts;
  private final Transactions transactions;
  private final InstantSource clock;

  public AuthenticateToken(Tokens tokens, Accounts accounts, Transactions transactions, InstantSource clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Empty when no such token is valid now. */
  public Optional<Caller> authenticate(String text) {
    TokenDigest digest = TokenDigest.of(text);
    Instant now = clock.instant();
    Optional<Token> token = transactions.read(() -> tokens.findByDigest(digest))
        .filter(found -> found.digest().equals(digest) && found.isValidAt(now));
    token.filter(found -> LastUse.isDue(found.lastUsed(), now)).ifPresent(found ->
        transactions.write(() -> tokens.recordUse(found.account(), found.id(), now)));
    return token.flatMap(found -> transactions.read(() -> accounts.find(found.account()))
        .map(account -> new Caller(account, found.prefix(), found.scopes())));
  }
}
