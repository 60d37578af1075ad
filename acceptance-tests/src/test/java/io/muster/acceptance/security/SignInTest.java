package io.muster.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.AtOnce;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.client.Visitor;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.MySql;
import io.muster.acceptance.server.ServerUnderTest.Login;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import io.muster.acceptance.server.Unique;
import io.muster.domain.access.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody signs in to the console, and out; what the browser is told to keep and to send is what it should be. */
class SignInTest {

  private static final String SESSION = "muster_session";
  private static ServerUnderTest server;
  private static ServerUnderTest behindHttps;

  private final Visitor visitor = new Visitor(server.root());

  @BeforeAll
  static void start() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server whose cookies follow its own address");
    server = InProcessServer.start(Database.embedded());
    behindHttps = InProcessServer.start(Database.embedded(), Map.of("muster.public-url", "https://muster.example.com"));
  }

  @Test
  void showsWhoIsInAndTheAccounts() {
    Answer answer = signIn();
    assertThat(answer.status()).as("%s", answer).isEqualTo(302);
    assertThat(answer.header("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/console"));
    assertThat(visitor.get("/console").text()).contains(owner().name()).contains(server.account()).contains("owner");
  }

  @Test
  void answersAllThatAPageAsksForAtOnce() {
    signIn();
    assertThat(AtOnce.each(IntStream.range(0, 32).boxed().toList(),
        _ -> visitor.copyAt(server.root()).get("/console").status())).containsOnly(200);
  }

  @Test
  void leadsEverybodyElseToThePageToSignIn() {
    Answer answer = visitor.get("/console");
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/console/sign-in"));
    assertThat(visitor.cookie(SESSION)).as("nobody has a session before signing in").isEmpty();
  }

  @Test
  void saysTheSameOfAWrongPasswordAndOfAnUnknownName() {
    Answer wrong = visitor.signIn(owner().name(), "not the password");
    Answer unknown = visitor.signIn("nobody", "not the password");
    assertThat(wrong.header("Location")).isEqualTo(unknown.header("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/console/sign-in?wrong"));
    assertThat(visitor.get("/console/sign-in?wrong").text()).contains("The name or the password is wrong.");
    assertThat(visitor.cookie(SESSION)).isEmpty();
  }

  @Test
  void refusesAFormThatIsNotItsOwn() {
    Answer answer = visitor.post("/console/sign-in", Map.of("username", owner().name(), "password", owner().password()));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.mediaType()).isEqualTo("text/html");
    signIn();
    Answer nothing = visitor.get("/console/nothing");
    assertThat(nothing.status()).isEqualTo(404);
    assertThat(nothing.mediaType()).isEqualTo("text/html");
    assertThat(visitor.post("/console/sign-out", Map.of()).status()).isEqualTo(403);
    assertThat(visitor.isSignedIn()).isTrue();
  }

  @Test
  void givesANewSessionToWhoSignsInAgain() {
    signIn();
    String first = visitor.cookie(SESSION).orElseThrow();
    Visitor thief = visitor.copyAt(server.root());
    signIn();
    assertThat(visitor.cookie(SESSION)).isNotEmpty().isNotEqualTo(first);
    assertThat(thief.isSignedIn()).isFalse();
  }

  @Test
  void endsTheSessionForEveryCopyOfItsCookie() {
    signIn();
    Visitor thief = visitor.copyAt(server.root());
    assertThat(thief.isSignedIn()).isTrue();
    visitor.submit("/console", "/console/sign-out", Map.of());
    assertThat(thief.isSignedIn()).isFalse();
    assertThat(visitor.isSignedIn()).isFalse();
  }

  @Test
  void isNothingToWhoKnowsNoMoreThanTheDatabase() {
    signIn();
    Visitor reader = visitor.copyAt(server.root());
    reader.lose("muster_proof");
    assertThat(reader.isSignedIn()).isFalse();
  }

  @Test
  void opensNothingOfTheApi() {
    signIn();
    assertThat(visitor.get("/api/v1/accounts").status()).isEqualTo(401);
    assertThat(visitor.get("/scim/v2/Users").status()).isEqualTo(401);
  }

  @Test
  void isInOnEveryReplica() {
    Database database = MySql.freshDatabase();
    ServerUnderTest one = InProcessServer.start(database);
    ServerUnderTest other = InProcessServer.start(new Database(database.properties(), () -> { }));
    Visitor here = new Visitor(one.root());
    here.signIn(login(one).name(), login(one).password());
    Visitor there = here.copyAt(other.root());
    assertThat(there.isSignedIn()).isTrue();
    here.submit("/console", "/console/sign-out", Map.of());
    assertThat(there.isSignedIn()).isFalse();
  }

  @Test
  void showsOnlyTheAccountsOfTheLogin() {
    Login reader = server.hired(Map.of(server.account() + "-qa", Role.READER));
    visitor.signIn(reader.name(), reader.password());
    assertThat(visitor.get("/console").text())
        .contains(server.account() + "-qa").contains("reader").doesNotContain(">" + server.account() + "<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/connection", "/tokens", "/activity", "/people", "/people/0190a000-0000-7000-8000-000000000000"})
  void showsNothingOfAnAccountToAStranger(String page) {
    Login stranger = server.hired(Map.of(server.account() + "-qa", Role.OWNER));
    visitor.signIn(stranger.name(), stranger.password());
    Answer answer = visitor.get("/console/accounts/" + server.account() + page);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).contains("There is no account of that name, or you have no role in it.");
  }

  @Test
  void letsAReaderReadAndNothingElse() {
    Login reader = server.hired(Map.of(server.account(), Role.READER));
    visitor.signIn(reader.name(), reader.password());
    String account = "/console/accounts/" + server.account();
    assertThat(visitor.get(account + "/connection").status()).isEqualTo(200);
    assertThat(visitor.get(account + "/connection").text()).contains("1000", "429")
        .doesNotContain("Play the connection test").doesNotContain("/tokens\"");
    assertThat(visitor.get(account + "/people").status()).isEqualTo(200);
    assertThat(visitor.get(account + "/activity").status()).isEqualTo(200);
    assertThat(visitor.get(account + "/tokens").status()).isEqualTo(403);
    assertThat(visitor.submit("/console", account + "/tokens/rotate", Map.of()).status()).isEqualTo(403);
    assertThat(visitor.submit("/console", account + "/connection/test", Map.of("client", "okta")).status()).isEqualTo(403);
    assertThat(visitor.submit("/console", account + "/tokens/0190a000-0000-7000-8000-000000000000/revoke", Map.of()).status())
        .isEqualTo(403);
  }

  @Test
  void keepsCookiesFromScriptsOtherSitesAndOtherHosts() {
    Visitor there = new Visitor(behindHttps.root());
    List<String> cookies = there.signIn(login(behindHttps).name(), login(behindHttps).password())
        .headers().allValues("Set-Cookie");
    assertThat(cookies).filteredOn(cookie -> cookie.matches("__Host-muster_(session|proof)=.+")).hasSize(2)
        .allSatisfy(cookie -> assertThat(cookie)
            .contains("Path=/", "HttpOnly", "Secure", "SameSite=Lax").doesNotContain("Domain"));
    assertThat(there.get("/console").headers().allValues("Set-Cookie")).singleElement()
        .satisfies(cookie -> assertThat(cookie)
            .startsWith("__Host-muster_csrf=").contains("Path=/", "HttpOnly", "Secure", "SameSite=Strict"));
  }

  @Test
  void letsBrowsersKeepTheStyleSheetAndNoPage() {
    String page = visitor.get("/console/sign-in").text();
    String style = page.replaceAll("(?s).*href=\"(/console/assets/console-[^\"]+\\.css)\".*", "$1");
    assertThat(visitor.get(style).header("Cache-Control")).hasValueSatisfying(
        value -> assertThat(value).contains("max-age=31536000"));
    assertThat(visitor.get("/console/sign-in").header("Cache-Control")).hasValueSatisfying(
        value -> assertThat(value).contains("no-store"));
  }

  @Test
  void changesThePasswordAndEndsEverySessionOfTheOldOne() {
    Login reader = server.hired(Map.of(server.account(), Role.READER));
    visitor.signIn(reader.name(), reader.password());
    Visitor elsewhere = new Visitor(server.root());
    elsewhere.signIn(reader.name(), reader.password());
    String next = "a longer password of my own";

    assertThat(change(reader.password(), next, "another").text()).contains("not typed twice alike");
    assertThat(change("wrong", next, next).text()).contains("does not open this login");
    assertThat(change(reader.password(), "short", "short").status()).isEqualTo(400);
    assertThat(visitor.isSignedIn()).isTrue();

    assertThat(change(reader.password(), next, next).header("Location")).hasValueSatisfying(
        to -> assertThat(to).endsWith("/console/sign-in?changed"));
    assertThat(visitor.isSignedIn()).isFalse();
    assertThat(elsewhere.isSignedIn()).isFalse();
    visitor.signIn(reader.name(), next);
    assertThat(visitor.isSignedIn()).isTrue();
  }

  @Test
  void leadsWhoWasGivenAPasswordToChooseTheirOwn() {
    String name = "carla-" + Unique.word();
    String given = givenPassword(name);
    visitor.signIn(name, given);
    assertThat(visitor.get("/console").header("Location")).hasValueSatisfying(
        to -> assertThat(to).endsWith("/console/password"));
    String next = "a longer password of my own";
    change(given, next, next);
    visitor.signIn(name, next);
    assertThat(visitor.isSignedIn()).isTrue();
  }

  /** The one-time password that an owner reads out to a new login. */
  private static String givenPassword(String name) {
    String credentials = Base64.getEncoder().encodeToString(
        (owner().name() + ":" + owner().password()).getBytes(StandardCharsets.UTF_8));
    Answer answer = new Http().send(Call.of("PUT", URI.create(
            server.api() + "/accounts/" + server.account() + "/logins/" + name))
        .header("Authorization", "Basic " + credentials).header("Content-Type", "application/json")
        .body("{\"role\": \"reader\"}"));
    return answer.json().required("one_time_password").asString();
  }

  private Answer change(String current, String next, String again) {
    return visitor.submit("/console/password", "/console/password",
        Map.of("current", current, "next", next, "again", again));
  }

  private Answer signIn() {
    return visitor.signIn(owner().name(), owner().password());
  }

  private static Login owner() {
    return login(server);
  }

  private static Login login(ServerUnderTest of) {
    return of.login().orElseThrow();
  }
}
