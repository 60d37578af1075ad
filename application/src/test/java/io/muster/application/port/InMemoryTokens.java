package io.muster.application.port;

import io.muster.domain.access.Token;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.account.AccountId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Tokens in memory. */
public final class InMemoryTokens implements Tokens, InMemoryStore {

  private Map<UUID, Token> tokens = new LinkedHashMap<>();

  @Override
  public Optional<Token> findByDigest(TokenDigest digest) {
    return tokens.values().stream().filter(token -> token.digest().equals(digest)).findFirst();
  }

  @Override
  public List<Token> list(AccountId account) {
    return tokens.values().stream().filter(token -> token.account().equals(account)).toList();
  }

  @Override
  public void insert(Token token) {
    tokens.put(token.id(), token);
  }

  @Override
  public void revoke(AccountId account, UUID id, Instant at) {
    change(account, id, token -> token.revoked() != null ? token : new Token(token.id(), account, token.digest(),
        token.prefix(), token.scopes(), token.created(), token.expires(), at, token.lastUsed()));
  }

  @Override
  public void expire(AccountId account, UUID id, Instant at) {
    change(account, id, token -> token.expires() != null && !token.expires().isAfter(at) ? token
        : new Token(token.id(), account, token.digest(), token.prefix(), token.scopes(), token.created(), at,
            token.revoked(), token.lastUsed()));
  }

  @Override
  public void recordUse(AccountId account, UUID id, Instant at) {
    change(account, id, token -> token.lastUsed() != null && !token.lastUsed().isBefore(at) ? token
        : new Token(token.id(), account, token.digest(), token.prefix(), token.scopes(), token.created(),
            token.expires(), token.revoked(), at));
  }

  @Override
  public Runnable snapshot() {
    Map<UUID, Token> copy = new LinkedHashMap<>(tokens);
    return () -> tokens = copy;
  }

  private void change(AccountId account, UUID id, UnaryOperator<Token> change) {
    tokens.computeIfPresent(id, (_, token) -> token.account().equals(account) ? change.apply(token) : token);
  }
}
