package io.muster.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Visitor;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody signs in to the console by an OpenID provider, which says whom it has before it. */
class OpenIdSignInTest {

  private static final String BACK = "/login/oauth2/code/corporate";

  private static TokenIssuer provider;
  private static TokenIssuer stranger;
  private static ServerUnderTest server;

  private final Visitor visitor = new Visitor(server.root());

  @BeforeAll
  static void start() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server that does not know the provider of these tests");
    provider = new TokenIssuer();
    stranger = new TokenIssuer();
    String client = "spring.security.oauth2.client.";
    server = InProcessServer.start(Database.embedded(), Map.of(
        "muster.bootstrap.owner", "anna@example.com",
        "muster.console.login-claim", "email",
        client + "provider.corporate.issuer-uri", provider.uri(),
        client + "registration.corporate.client-id", TokenIssuer.AUDIENCE,
        client + "registration.corporate.client-secret", "secret",
        client + "registration.corporate.client-name", "Corporate",
        client + "registration.corporate.scope", "openid,email",
        client + "provider.gone.issuer-uri", "http://127.0.0.1:9",
        client + "registration.gone.client-id", "muster"));
  }

  @AfterAll
  static void stop() {
    if (provider != null) {
      provider.close();
      stranger.close();
    }
  }

  @Test
  void isOfferedOnThePage() {
    assertThat(visitor.get("/console/sign-in").text())
        .contains("/oauth2/authorization/corporate").contains("Sign in with Corporate");
  }

  @Test
  void letsInTheLoginThatTheClaimNames() {
    Answer answer = comeBack(visitor, claims("Anna@Example.com", true));
    assertThat(answer.header("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/console"));
    assertThat(visitor.get("/console").text()).contains("anna@example.com");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("whom no login is called after", claims("berta@example.com", true)),
        Arguments.of("whose email the provider has not verified", claims("anna@example.com", false)),
        Arguments.of("of whom the provider says no email", claims(null, true)),
        Arguments.of("whose token is for another client", claims("anna@example.com", true).audience("another")),
        Arguments.of("whose token is of another issuer", claims("anna@example.com", true).issuer(stranger.uri())));
  }

  @ParameterizedTest(name = "somebody {0}")
  @MethodSource
  void refused(String who, JWTClaimsSet.Builder claims) {
    Answer answer = comeBack(visitor, claims);
    assertThat(answer.header("Location")).as(who).hasValueSatisfying(
        to -> assertThat(to).endsWith("/console/sign-in?unknown"));
    assertThat(visitor.isSignedIn()).isFalse();
  }

  @Test
  void refusesWhatWasMeantForAnotherSignIn() {
    MultiValueMap<String, String> asked = begin(visitor);
    provider.vouchFor(claims("anna@example.com", true).claim("nonce", "of another sign-in"));
    Answer answer = visitor.get(BACK + "?code=1&state=" + asked.getFirst("state"));
    assertThat(answer.header("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("?unknown"));
  }

  @Test
  void refusesAnAnswerThatThisBrowserDidNotAskFor() {
    MultiValueMap<String, String> asked = begin(new Visitor(server.root()));
    provider.vouchFor(claims("anna@example.com", true).claim("nonce", asked.getFirst("nonce")));
    Answer answer = visitor.get(BACK + "?code=1&state=" + asked.getFirst("state"));
    assertThat(answer.header("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("?unknown"));
    assertThat(visitor.isSignedIn()).isFalse();
  }

  @Test
  void saysSoWhenTheProviderCannotBeReached() {
    Answer answer = visitor.get("/oauth2/authorization/gone");
    assertThat(answer.header("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("?unavailable"));
  }

  private static Answer comeBack(Visitor who, JWTClaimsSet.Builder claims) {
    MultiValueMap<String, String> asked = begin(who);
    assertThat(asked.getFirst("redirect_uri")).isNotNull();
    provider.vouchFor(claims.claim("nonce", asked.getFirst("nonce")));
    return who.get(BACK + "?code=1&state=" + asked.getFirst("state"));
  }

  /** What the browser is sent to the provider with (OpenID Connect Core 1.0 §3.1.2.1). */
  private static MultiValueMap<String, String> begin(Visitor who) {
    String address = who.get("/oauth2/authorization/corporate").header("Location").orElseThrow();
    assertThat(address).startsWith(provider.uri() + "/authorize?").contains("code_challenge_method=S256");
    return UriComponentsBuilder.fromUri(URI.create(address)).build().getQueryParams();
  }

  private static JWTClaimsSet.Builder claims(String email, boolean verified) {
    return provider.claims("").claim("email", email).claim("email_verified", verified);
  }
}
