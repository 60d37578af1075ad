package io.muster.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Pauses;
import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.InProcessServer;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Skip;
import io.muster.domain.access.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mappings in the console: checked, tried on somebody and on everybody, saved, compared, restored and copied. */
class MappingPagesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String PLAIN = """
      kind: user
      rules:
        - name: who
          assign:
            primary_email: { copy: userName }
            name: { copy: displayName }
        - name: shouted title
          assign:
            job_title: { expression: upper(user.title) }
      """;

  private static ServerUnderTest server;
  private Console console;

  @BeforeAll
  static void provision() {
    Skip.when(Servers.isElsewhere(), "-Dmuster.url names a server that is not empty");
    server = InProcessServer.start(Database.embedded());
    Provisioning client = new Provisioning(server);
    client.create("/Users", "{\"userName\": \"anna@example.com\", \"displayName\": \"Anna Berg\", \"title\": \"Cook\"}");
    client.create("/Groups", "{\"displayName\": \"Tour Guides\"}");
  }

  @BeforeEach
  void signIn() {
    console = Console.as(Role.ADMINISTRATOR, server);
  }

  @Test
  void showsTheMappingInForceAndSomebodyToTryItOn() {
    assertThat(console.page("/mappings/user")).contains("kind: user", "value=\"anna@example.com\"");
    assertThat(console.page("/mappings/group")).contains("kind: group", "value=\"Tour Guides\"");
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    String draft = PLAIN.replace("displayName", "dispalyName");
    Answer answer = console.submit("/mappings/user/draft", form(draft, 0));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("data-line=\"6\"", "did you mean displayName?", "dispalyName }");
  }

  @Test
  void showsWhatTheDraftMakesOfSomebody() {
    String page = console.submit("/mappings/user/draft", form(PLAIN, 0)).text();
    assertThat(page).contains("It can be saved.", "COOK", "shouted title");
  }

  @Test
  void saysThatThereIsNobodyOfThatName() {
    Map<String, String> form = Map.of("text", PLAIN, "version", "0", "subject", "nobody@example.com", "comment", "");
    assertThat(console.submit("/mappings/user/draft", form).text())
        .contains("There is nothing of that name to try it on.");
  }

  @Test
  void savesAndLeadsToTheJobThatMapsEverybody() {
    String job = console.done("/mappings/user", form(PLAIN + "# saved", inForce("user")));
    assertThat(job).startsWith("/jobs/");
    Pauses.until("the job ends", PATIENCE, () -> console.page(job).contains("<strong>done</strong>"));
    assertThat(console.page("/jobs")).contains("of the user mapping was saved");
    int saved = inForce("user");
    assertThat(console.page("/mappings/user/versions/" + saved)).contains("It is in force.", "because");
  }

  @Test
  void keepsTheDraftThatSomebodyElseWasFasterThan() {
    int version = inForce("group");
    String mapping = "kind: group\nrules:\n  - name: none\n    becomes: nothing\n";
    console.done("/mappings/group", form(mapping, version));
    Answer late = console.submit("/mappings/group", form(mapping + "# mine", version));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("it was changed since version " + version, "# mine", "role=\"alert\"");
  }

  @Test
  void keepsTheDraftThatCannotBeSaved() {
    Answer answer = console.submit("/mappings/user", form("kind: user\nrules: []\n# draft\nshoes: 1\n", 0));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("# draft", "shoes", "role=\"alert\"");
  }

  @Test
  void triesADraftOnEverybodyAndGoesOnWithIt() {
    String impact = console.done("/mappings/user/impact", form(PLAIN.replace("upper", "lower") + "# tried", inForce("user")));
    Pauses.until("the impact is known", PATIENCE, () -> console.page(impact).contains("<strong>done</strong>"));
    assertThat(console.page(impact)).contains("job_title", "changed", "cook");
    assertThat(console.page(impact + "?effect=DISABLED")).contains("There are none of that kind.");
    assertThat(console.page(impact + "?effect=CHANGED&field=job_title")).contains("<ins>cook</ins>");
    assertThat(console.page("/mappings/user?impact=" + impact.substring(impact.lastIndexOf('/') + 1)))
        .contains("# tried", "it is not in force");
  }

  @Test
  void comparesVersionsAndRestoresOne() {
    console.done("/mappings/user", form(PLAIN.replace("shouted title", "loud title"), inForce("user")));
    int version = inForce("user");
    assertThat(console.page("/mappings/user/versions/" + version)).contains("loud title", "added");
    assertThat(console.done("/mappings/user/versions/0/restore", Map.of())).isEqualTo("/mappings/user/versions");
    assertThat(console.page("/mappings/user/versions")).contains("restored the default");
    assertThat(console.page("/mappings/user?from=" + version)).contains("loud title", "it is not in force");
  }

  @Test
  void copiesFromTheQaAccountOnceTheDifferenceWasSeen() {
    String qa = "/console/accounts/" + server.account() + "-qa";
    Answer saved = console.submit(qa + "/mappings/user", form(PLAIN.replace("shouted title", "title of QA"), 0));
    assertThat(saved.status()).as("%s", saved).isEqualTo(302);
    String from = server.account() + "-qa";
    assertThat(console.page("/mappings/user/copy?from=" + from)).contains("title of QA", "Put it in force in " + server.account());
    Map<String, String> stale = Map.of("from", from, "version", "9999");
    assertThat(console.submit("/mappings/user/copy", stale).status()).isEqualTo(409);
    console.done("/mappings/user/copy", Map.of("from", from, "version", Integer.toString(inForce("user"))));
    assertThat(console.page("/mappings/user")).contains("title of QA");
    assertThat(console.page("/mappings/user/copy?from=" + from)).contains("Nothing is different");
  }

  @Test
  void copiesFromNoAccountThatSomebodyMayNotEnter() {
    assertThat(console.get("/mappings/user/copy?from=elsewhere").status()).isEqualTo(404);
  }

  @Test
  void importsWhatItExported() {
    String file = console.page("/mappings/group/export");
    assertThat(file).startsWith("# Muster mapping: group");
    Map<String, String> form = Map.of("content", file, "version", Integer.toString(inForce("group")));
    assertThat(console.done("/mappings/group/import", form)).isNotBlank();
    Map<String, String> changed = Map.of("content", file + "#", "version", Integer.toString(inForce("group")));
    Answer refused = console.submit("/mappings/group/import", changed);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("its checksum does not fit");
  }

  @Test
  void letsAReaderTryAndNothingElse() {
    Console reader = Console.as(Role.READER, server);
    assertThat(reader.page("/mappings/user")).contains("Check").doesNotContain("Save and put in force");
    assertThat(reader.submit("/mappings/user/draft", form(PLAIN, 0)).text()).contains("It can be saved.");
    assertThat(reader.submit("/mappings/user", form(PLAIN, 0)).status()).isEqualTo(403);
    assertThat(reader.submit("/mappings/user/impact", form(PLAIN, 0)).status()).isEqualTo(403);
    assertThat(reader.submit("/mappings/user/versions/0/restore", Map.of()).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/mappings/user", "/mappings/user/versions", "/mappings/user/versions/0", "/mappings/user/copy",
      "/mappings/user/import", "/mappings/user/export", "/mappings/user/vocabulary", "/jobs",
      "/mappings/user/impact/0190a000-0000-7000-8000-000000000000", "/jobs/0190a000-0000-7000-8000-000000000000"})
  void showsNothingToAStranger(String page) {
    assertThat(Console.asStranger(server).get(page).status()).isEqualTo(404);
  }

  @Test
  void knowsNoOtherKind() {
    assertThat(console.get("/mappings/shoe").status()).isEqualTo(404);
  }

  private int inForce(String kind) {
    return Integer.parseInt(console.page("/mappings/" + kind)
        .replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1"));
  }

  private static Map<String, String> form(String text, int version) {
    return Map.of("text", text, "version", Integer.toString(version), "subject", "anna@example.com", "comment", "because");
  }
}
