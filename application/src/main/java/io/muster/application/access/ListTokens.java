package io.muster.application.access;

import io.muster.application.port.Tokens;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.access.Token;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** Shows an account's tokens, those that still open it and those that did, the latest first; never the token itself. */
public final class ListTokens {

  private final Tokens tokens;
  private final Transactions transactions;
  private final InstantSource clock;

  public ListTokens(Tokens tokens, Transactions transactions, InstantSource clock) {
    this.tokens = tokens;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Needs an owner. */
  public List<TokenDetails> list(Administrator administrator) {
    administrator.require(Role.OWNER);
    Instant now = clock.instant();
    return transactions.read(() -> tokens.list(administrator.account().id())).stream()
        .sorted(Comparator.comparing(Token::created).reversed())
        .map(token -> new TokenDetails(token, token.isValidAt(now), token.warningsAt(now)))
        .toList();
  }
}
