package io.muster.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A client shows a JWT of an issuer that the operator trusts, as Microsoft Entra ID does. */
class IssuedTokensTest {

  private static final String TENANT = "b7a1f0de-tenant";

  private static final Http HTTP = new Http();
  private static TokenIssuer issuer;
  private static TokenIssuer stranger;
  private static ServerUnderTest server;

  @BeforeAll
  static void start() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server that does not trust the issuer of these tests");
    issuer = new TokenIssuer();
    stranger = new TokenIssuer();
    String entra = "muster.oauth2.issuers.entra.";
    server = InProcessServer.start(Database.embedded(), Map.of(
        entra + "uri", issuer.uri(),
        entra + "audience", TokenIssuer.AUDIENCE,
        entra + "account-claim", "tid",
        entra + "accounts.[" + TENANT + "]", "acme",
        "muster.bootstrap.account", "acme",
        "muster.oauth2.issuers.gone.uri", "http://127.0.0.1:9",
        "muster.oauth2.issuers.gone.audience", TokenIssuer.AUDIENCE,
        "muster.oauth2.issuers.gone.account-claim", "tid"));
  }

  @AfterAll
  static void stop() {
    if (issuer != null) {
      issuer.close();
      stranger.close();
    }
  }

  @Test
  void opensTheAccountThatItsClaimStandsFor() {
    String token = issuer.signed(issuer.claims(TENANT));
    Answer created = send("POST", token, "{\"userName\": \"anna@example.com\"}");
    assertThat(created.status()).as("%s", created).isEqualTo(201);
    assertThat(send("GET", server.token(), null).text()).contains("anna@example.com");
    assertThat(send("GET", token, null).text()).contains("anna@example.com");
  }

  @Test
  void readsAnAccessTokenByTheTypeOfRfc9068() {
    assertThat(send("GET", issuer.signed(issuer.claims(TENANT), new JOSEObjectType("at+jwt")), null).status())
        .isEqualTo(200);
  }

  @Test
  void asksTheClientToComeAgainWhileTheIssuerCannotBeReached() {
    Answer answer = send("GET", issuer.signed(issuer.claims(TENANT).issuer("http://127.0.0.1:9")), null);
    assertThat(answer.status()).as("%s", answer).isEqualTo(503);
    assertThat(answer.header("Retry-After")).hasValueSatisfying(seconds -> assertThat(seconds).matches("[0-9]+"));
  }

  static Stream<Arguments> refused() throws JOSEException {
    Instant now = Instant.now();
    Date anHourAgo = Date.from(now.minus(Duration.ofHours(1)));
    Date inAnHour = Date.from(now.plus(Duration.ofHours(1)));
    JWSHeader hs256 = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("current").build();
    return Stream.of(
        Arguments.of("expired", issuer.signed(issuer.claims(TENANT).expirationTime(anHourAgo))),
        Arguments.of("without an end", issuer.signed(issuer.claims(TENANT).expirationTime(null))),
        Arguments.of("not valid yet", issuer.signed(issuer.claims(TENANT).notBeforeTime(inAnHour))),
        Arguments.of("for another audience", issuer.signed(issuer.claims(TENANT).audience("somebody else"))),
        Arguments.of("for nobody", issuer.signed(issuer.claims(TENANT).audience((String) null))),
        Arguments.of("of an issuer that is not trusted", stranger.signed(stranger.claims(TENANT))),
        Arguments.of("of a stranger who says to be the issuer",
            stranger.signed(stranger.claims(TENANT).issuer(issuer.uri()))),
        Arguments.of("signed by another key", issuer.signedByAnother(issuer.claims(TENANT))),
        Arguments.of("signed with the public key as a secret",
            TokenIssuer.signed(hs256, issuer.claims(TENANT), new MACSigner(issuer.publicKey()))),
        Arguments.of("not signed at all", new PlainJWT(issuer.claims(TENANT).build()).serialize()),
        Arguments.of("of another type", issuer.signed(issuer.claims(TENANT), new JOSEObjectType("logout+jwt"))),
        Arguments.of("of a tenant without an account", issuer.signed(issuer.claims("another-tenant"))),
        Arguments.of("of a tenant that calls itself as an account", issuer.signed(issuer.claims("acme"))),
        Arguments.of("of no tenant", issuer.signed(issuer.claims(TENANT).claim("tid", null))),
        Arguments.of("of no issuer", issuer.signed(issuer.claims(TENANT).issuer(null))),
        Arguments.of("changed on the way", changed(issuer.signed(issuer.claims("another-tenant")))),
        Arguments.of("that is none", "a.b.c"));
  }

  /** The signed tenant in the place of another, under the signature for that other. */
  private static String changed(String token) {
    String[] parts = token.split("\\.");
    String[] wanted = new PlainJWT(issuer.claims(TENANT).build()).serialize().split("\\.");
    return parts[0] + "." + wanted[1] + "." + parts[2];
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(String token, String text) {
    Answer answer = send("GET", text, null);
    assertThat(answer.status()).as("%s: %s", token, answer).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).hasValueSatisfying(
        challenge -> assertThat(challenge).contains("Bearer").contains("invalid_token"));
    assertThat(answer.json().path("status").asString()).isEqualTo("401");
  }

  private static Answer send(String method, String token, @Nullable String body) {
    return HTTP.send(Call.of(method, URI.create(server.scim() + "/Users"))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/scim+json")
        .body(body));
  }
}
