package io.muster.application.access;

import io.muster.application.access.OwnRecord.Deed;
import io.muster.application.access.OwnRecord.Subject;
import io.muster.application.port.ApiKeys;
import io.muster.application.port.Logins;
import io.muster.domain.Refusal;
import io.muster.domain.access.ApiKey;
import io.muster.domain.access.Principal;
import io.muster.domain.access.Role;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.access.TokenText;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Gives a login an API key, which does what the login may; at most ten live at a time. */
public final class CreateApiKey {

  private static final int MOST_LIVE = 10;
  private static final int LONGEST_NAME = 100;

  private final ApiKeys keys;
  private final Logins logins;
  private final OwnRecord record;
  private final Secrets secrets;

  public CreateApiKey(ApiKeys keys, Logins logins, OwnRecord record, Secrets secrets) {
    this.keys = keys;
    this.logins = logins;
    this.record = record;
    this.secrets = secrets;
  }

  /** Where identifiers and keys come from, and the time. */
  public record Secrets(Supplier<UUID> ids, RandomGenerator random, InstantSource clock) {}

  /** Without {@code expiresInDays} the key never expires; without {@code most} it may all that the login may. */
  public record Command(String name, @Nullable Integer expiresInDays, @Nullable Role most) {}

  /** The key's text, which nobody sees again. */
  public record Created(String text, ApiKey key) {}

  /**
   * Refuses with {@code FORBIDDEN} who came with a key, with {@code CONFLICT} while ten live, and with
   * {@code INVALID_VALUE} a name or a life that is none. Keys that have expired are forgotten then.
   */
  public Created create(Principal principal, Command command) {
    Deed deed = Deed.of(principal, Operation.CREATE, Matter.API_KEY);
    return record.attempt(deed, () -> {
      principal.requireInPerson("make API keys");
      requireValid(command);
      return record.write(deed, made -> new Subject(made.key().id(), made.key().prefix()), () -> make(principal, command));
    });
  }

  private Created make(Principal principal, Command command) {
    UUID login = logins.findForUpdate(principal.login().id()).orElseThrow().id();
    Instant now = secrets.clock().instant();
    requireRoom(login, now);
    String text = TokenText.API_KEY.generate(secrets.random());
    Integer days = command.expiresInDays();
    ApiKey key = new ApiKey(secrets.ids().get(), login, TokenDigest.of(text), TokenText.shownPrefixOf(text),
        command.name(), command.most(), now, days == null ? null : now.plus(Duration.ofDays(days)), null);
    keys.insert(key);
    return new Created(text, key);
  }

  private void requireRoom(UUID login, Instant now) {
    List<ApiKey> all = keys.list(login);
    if (all.stream().filter(key -> key.isValidAt(now)).count() >= MOST_LIVE) {
      throw Refusal.conflict(MOST_LIVE + " API keys are live; revoke one that no program uses any more.");
    }
    all.stream().filter(key -> !key.isValidAt(now)).forEach(key -> keys.remove(login, key.id()));
  }

  private static void requireValid(Command command) {
    String name = command.name();
    if (name.isBlank() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
      throw Refusal.invalidValue("name must be 1 to " + LONGEST_NAME + " characters that can be printed.");
    }
    Integer days = command.expiresInDays();
    if (days != null && (days < 1 || days > RotateToken.LONGEST_LIFE_DAYS)) {
      throw Refusal.invalidValue("expires_in_days must lie between 1 and " + RotateToken.LONGEST_LIFE_DAYS + ".");
    }
  }
}
