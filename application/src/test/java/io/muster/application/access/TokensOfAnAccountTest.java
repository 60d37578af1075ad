package io.muster.application.access;

import static io.muster.application.port.Fixtures.NOW;
import static io.muster.application.port.Fixtures.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.access.RotateToken.Command;
import io.muster.application.access.RotateToken.Rotated;
import io.muster.application.port.InMemoryPorts;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Caller;
import io.muster.domain.access.Role;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Token;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An owner rotates and revokes the tokens of an account. */
class TokensOfAnAccountTest {

  private static final Command AS_BEFORE = new Command(null, null);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final List<AccountId> told = new ArrayList<>();
  private final AccountId account = ports.newAccount();

  private final IssueToken issue = new IssueToken(ports.tokens(), UUID::randomUUID, new Random(1), now::get);
  private final RotateToken rotate =
      new RotateToken(ports.accounts(), ports.tokens(), issue, ports.recorder(), now::get, told::add);
  private final RevokeToken revoke = new RevokeToken(ports.tokens(), ports.recorder(), now::get, told::add);
  private final ListTokens list = new ListTokens(ports.tokens(), ports.transactions(), now::get);
  private final AuthenticateToken authenticate =
      new AuthenticateToken(ports.tokens(), ports.accounts(), ports.transactions(), now::get);

  private final String first = issue.issue(account);

  @Test
  void letsBothTokensInUntilTheOldOneHasLivedItsDays() {
    String second = rotate(AS_BEFORE).text();
    assertThat(opens(second)).isTrue();
    pass(Duration.ofDays(30).minusSeconds(1));
    assertThat(opens(first)).isTrue();
    pass(Duration.ofSeconds(1));
    assertThat(opens(first)).isFalse();
    assertThat(opens(second)).isTrue();
    assertThat(told).containsExactly(account);
  }

  @Test
  void endsTheOldTokenAtOnceWhereItMayNotLiveOn() {
    ports.accounts().change(account, AccountSettings.DEFAULTS.edit().oldTokenDays(0).settings());
    rotate(AS_BEFORE);
    assertThat(opens(first)).isFalse();
  }

  @Test
  void neverLetsAnOldTokenLiveLongerThanItWould() {
    Rotated shortLived = rotate(new Command(null, 2));
    revoke.revoke(owner(), tokenOf(first).id());
    rotate(AS_BEFORE);
    assertThat(tokenOf(shortLived.text()).expires()).isEqualTo(NOW.plus(Duration.ofDays(2)));
  }

  @Test
  void refusesAThirdTokenUntilOneIsRevoked() {
    rotate(AS_BEFORE);
    assertRefuses(Reason.CONFLICT, () -> rotate(AS_BEFORE));
    revoke.revoke(owner(), tokenOf(first).id());
    assertThat(opens(rotate(AS_BEFORE).text())).isTrue();
  }

  @Test
  void givesTheNewTokenTheScopesOfTheOldOneUnlessOthersAreAsked() {
    assertThat(rotate(new Command(Set.of(Scope.READ), null)).token().token().scopes()).containsExactly(Scope.READ);
    revoke.revoke(owner(), tokenOf(first).id());
    assertThat(rotate(AS_BEFORE).token().token().scopes()).containsExactly(Scope.READ);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3_651})
  void refusesALifeThatIsNone(int days) {
    assertRefuses(Reason.INVALID_VALUE, () -> rotate(new Command(null, days)));
  }

  @Test
  void refusesATokenForNothing() {
    assertRefuses(Reason.INVALID_VALUE, () -> rotate(new Command(EnumSet.noneOf(Scope.class), null)));
  }

  @Test
  void revokesAtOnceAndOnlyTokensOfTheAccount() {
    AccountId stranger = ports.newAccount();
    String theirs = issue.issue(stranger);
    UUID id = ports.tokens().list(stranger).getFirst().id();
    assertRefuses(Reason.NOT_FOUND, () -> revoke.revoke(owner(), id));
    revoke.revoke(owner(), tokenOf(first).id());
    assertThat(opens(first)).isFalse();
    assertThat(authenticate.authenticate(theirs)).isPresent();
    assertThat(list.list(owner())).extracting(details -> details.token().account()).containsOnly(account);
  }

  @ParameterizedTest
  @EnumSource(names = {"READER", "ADMINISTRATOR"})
  void isForOwnersOnly(Role role) {
    Administrator other = new Administrator(ports.accounts().find(account).orElseThrow(), "somebody", role);
    assertRefuses(Reason.FORBIDDEN, () -> rotate.rotate(other, AS_BEFORE));
    assertRefuses(Reason.FORBIDDEN, () -> revoke.revoke(other, tokenOf(first).id()));
    assertRefuses(Reason.FORBIDDEN, () -> list.list(other));
    assertThat(opens(first)).isTrue();
  }

  @Test
  void warnsOfATokenOlderThanElevenMonthsAndOfOneThatExpiresSoon() {
    assertThat(list.list(owner()).getFirst().warnings()).isEmpty();
    pass(Duration.ofDays(340));
    assertThat(list.list(owner()).getFirst().warnings()).containsExactly(Token.Warning.OLD);
    rotate(AS_BEFORE);
    pass(Duration.ofDays(1));
    assertThat(list.list(owner()).getLast().warnings())
        .containsExactly(Token.Warning.OLD, Token.Warning.EXPIRES_SOON);
    pass(Duration.ofDays(30));
    assertThat(list.list(owner()).getLast().live()).isFalse();
    assertThat(list.list(owner()).getLast().warnings()).isEmpty();
  }

  private Rotated rotate(Command command) {
    return rotate.rotate(owner(), command);
  }

  private Administrator owner() {
    return new Administrator(ports.accounts().find(account).orElseThrow(), "owner", Role.OWNER);
  }

  private Token tokenOf(String text) {
    return ports.tokens().findByDigest(TokenDigest.of(text)).orElseThrow();
  }

  private boolean opens(String text) {
    return authenticate.authenticate(text).map(Caller::account).filter(found -> found.id().equals(account)).isPresent();
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }
}
