package io.muster.application.connection;

import io.muster.application.access.AuthenticateToken;
import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.port.ScimApi;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Caller;
import io.muster.domain.access.Role;
import io.muster.domain.access.Scope;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import io.muster.domain.connection.Answer;
import io.muster.domain.connection.ProvisioningClient;
import io.muster.domain.connection.Question;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plays the connection test of a provisioning client against an account, and shows each exchange. */
public final class TestConnection {

  private static final String ACTOR = "connection test";

  private final ScimApi api;
  private final AuthenticateToken authenticateToken;
  private final Recorder recorder;
  private final Supplier<UUID> ids;

  public TestConnection(
      ScimApi api, AuthenticateToken authenticateToken, Recorder recorder, Supplier<UUID> ids) {
    this.api = api;
    this.authenticateToken = authenticateToken;
    this.recorder = recorder;
    this.ids = ids;
  }

  /** One question and its answer; {@code flaw} is null when the client can go on with it. */
  public record Exchange(Question question, Answer answer, @Nullable String flaw) {}

  /**
   * Needs an administrator. Without a token one is lent that opens this account, so that the test tells about everything
   * but the token. Refuses with {@code INVALID_VALUE} a token that does not open this account now.
   */
  public List<Exchange> test(Administrator administrator, ProvisioningClient client, @Nullable String token) {
    Attempt attempt = Attempt.by(administrator, Operation.TEST, Matter.CONNECTION);
    return recorder.attempt(attempt, () -> {
      List<Exchange> exchanges = play(administrator, client, token);
      return recorder.write(attempt, trail -> {
        trail.detail(client.name().toLowerCase(Locale.ROOT) + (exchanges.stream().allMatch(each -> each.flaw() == null) ? ", passed" : ", failed"));
        return exchanges;
      });
    });
  }

  private List<Exchange> play(Administrator administrator, ProvisioningClient client, @Nullable String token) {
    administrator.require(Role.ADMINISTRATOR);
    if (token != null) {
      requireToOpen(administrator, token);
    }
    Caller lent = new Caller(administrator.account(), ACTOR, Set.of(Scope.READ));
    String unknown = ids.get().toString();
    return client.test().stream().map(question -> {
      String path = question.path(unknown);
      Answer answer = token == null ? api.get(path, lent) : api.get(path, token);
      return new Exchange(question, answer, question.flawOf(answer.status(), answer.document()).orElse(null));
    }).toList();
  }

  private void requireToOpen(Administrator administrator, String token) {
    Optional<Caller> caller = authenticateToken.authenticate(token);
    if (caller.filter(found -> found.account().id().equals(administrator.account().id())).isEmpty()) {
      throw Refusal.invalidValue("token does not open this account: it was copied in part, revoked, has expired, or is"
          + " another account's.");
    }
  }
}
