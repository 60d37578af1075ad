package io.muster.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.MySql;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.ServerUnderTest.Login;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import io.muster.domain.access.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
