package io.muster.application.port;

import static io.muster.application.port.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.access.Scope;
import io.muster.domain.access.Token;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.account.AccountId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage of tokens does. */
public abstract class TokensContract {

  private AccountId account;
  private AccountId stranger;

  protected abstract Ports ports();

  @BeforeEach
  void openAccounts() {
    account = ports().newAccount();
    stranger = ports().newAccount();
  }

  @Test
  void findsATokenByItsDigest() {
    Token everything = inserted(account, Set.of(Scope.values()), NOW.plusSeconds(60));
    Token nothing = inserted(account, Set.of(), null);
    assertThat(ports().tokens().findByDigest(everything.digest())).contains(everything);
    assertThat(ports().tokens().findByDigest(nothing.digest())).contains(nothing);
    assertThat(ports().tokens().findByDigest(TokenDigest.of("none"))).isEmpty();
  }

  @Test
  void listsTheTokensOfOneAccount() {
    Token first = inserted(account, Set.of(Scope.USERS), null);
    Token second = inserted(account, Set.of(Scope.USERS), null);
    inserted(stranger, Set.of(Scope.USERS), null);
    assertThat(ports().tokens().list(account)).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void revokesOnce() {
    Token token = inserted(account, Set.of(Scope.READ), null);
    ports().tokens().revoke(account, token.id(), NOW);
    ports().tokens().revoke(account, token.id(), NOW.plusSeconds(5));
    assertThat(stored(token).revoked()).isEqualTo(NOW);
  }

  @Test
  void expiresATokenEarlierAndNeverLater() {
    Token token = inserted(account, Set.of(Scope.READ), null);
    ports().tokens().expire(account, token.id(), NOW.plusSeconds(60));
    ports().tokens().expire(account, token.id(), NOW.plusSeconds(90));
    assertThat(stored(token).expires()).isEqualTo(NOW.plusSeconds(60));
    ports().tokens().expire(account, token.id(), NOW.plusSeconds(30));
    assertThat(stored(token).expires()).isEqualTo(NOW.plusSeconds(30));
  }

  @Test
  void remembersTheLatestUse() {
    Token token = inserted(account, Set.of(Scope.READ), null);
    ports().tokens().recordUse(account, token.id(), NOW.plusSeconds(60));
    ports().tokens().recordUse(account, token.id(), NOW);
    assertThat(stored(token).lastUsed()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void changesNoTokenOfAnotherAccount() {
    Token token = inserted(account, Set.of(Scope.READ), null);
    ports().tokens().revoke(stranger, token.id(), NOW);
    ports().tokens().expire(stranger, token.id(), NOW);
    ports().tokens().recordUse(stranger, token.id(), NOW);
    assertThat(stored(token)).isEqualTo(token);
  }

  private Token inserted(AccountId owner, Set<Scope> scopes, @Nullable Instant expires) {
    UUID id = UUID.randomUUID();
    TokenDigest digest = TokenDigest.of(id.toString());
    Token token = new Token(id, owner, digest, "mstr_scim_abc", scopes, NOW, expires, null, null);
    ports().tokens().insert(token);
    return token;
  }

  private Token stored(Token token) {
    return ports().tokens().findByDigest(token.digest()).orElseThrow();
  }
}
