package io.muster.application.port;

import static io.muster.application.port.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.access.ApiKey;
import io.muster.domain.access.Role;
import io.muster.domain.access.TokenDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every storage of API keys does. */
public abstract class ApiKeysContract {

  private final UUID login = UUID.randomUUID();
  private final UUID stranger = UUID.randomUUID();

  protected abstract Ports ports();

  @Test
  void findsAKeyByItsDigest() {
    ApiKey limited = inserted(login, Role.READER, NOW.plusSeconds(60));
    ApiKey unlimited = inserted(login, null, null);
    assertThat(ports().keys().findByDigest(limited.digest())).contains(limited);
    assertThat(ports().keys().findByDigest(unlimited.digest())).contains(unlimited);
    assertThat(ports().keys().findByDigest(TokenDigest.of("none"))).isEmpty();
  }

  @Test
  void listsTheKeysOfOneLogin() {
    ApiKey first = inserted(login, null, null);
    ApiKey second = inserted(login, null, null);
    inserted(stranger, null, null);
    assertThat(ports().keys().list(login)).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void removesAKeyOnce() {
    ApiKey key = inserted(login, null, null);
    ApiKey other = inserted(login, null, null);
    assertThat(ports().keys().remove(login, key.id())).isTrue();
    assertThat(ports().keys().remove(login, key.id())).isFalse();
    assertThat(ports().keys().list(login)).containsExactly(other);
  }

  @Test
  void removesAllKeysOfALogin() {
    inserted(login, null, null);
    inserted(login, null, null);
    ApiKey other = inserted(stranger, null, null);
    ports().keys().removeAll(login);
    assertThat(ports().keys().list(login)).isEmpty();
    assertThat(ports().keys().list(stranger)).containsExactly(other);
  }

  @Test
  void remembersTheLatestUse() {
    ApiKey key = inserted(login, null, null);
    ports().keys().recordUse(login, key.id(), NOW.plusSeconds(60));
    ports().keys().recordUse(login, key.id(), NOW);
    assertThat(stored(key).lastUsed()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void changesNoKeyOfAnotherLogin() {
    ApiKey key = inserted(login, null, null);
    assertThat(ports().keys().remove(stranger, key.id())).isFalse();
    ports().keys().recordUse(stranger, key.id(), NOW);
    assertThat(stored(key)).isEqualTo(key);
  }

  private ApiKey inserted(UUID owner, @Nullable Role most, @Nullable Instant expires) {
    UUID id = UUID.randomUUID();
    ApiKey key = new ApiKey(
        id, owner, TokenDigest.of(id.toString()), "mstr_key_abc", "Deployment", most, NOW, expires, null);
    ports().keys().insert(key);
    return key;
  }

  private ApiKey stored(ApiKey key) {
    return ports().keys().findByDigest(key.digest()).orElseThrow();
  }
}
