package io.muster.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.server.Database;
import io.muster.acceptance.server.FirstAccess;
import io.muster.acceptance.server.ServerUnderTest.Login;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first start tells its secrets once; a second one keeps the data and tells none. */
class SecondStartTest {

  private static final Pattern TOKEN = Pattern.compile("mstr_scim_[0-9A-Za-z]{36}");
  private static final Pattern LOGIN = Pattern.compile("Login\\s+(\\S+) / (\\S+)");

  @Test
  void keepsTheDataAndPrintsNoSecrets() {
    Database database = Database.embedded();
    try {
      FirstAccess printed;
      String id;
      try (MusterProcess first = MusterProcess.start(database, Map.of())) {
        printed = printed(first.output());
        id = new Client(first.with(printed)).create("anna@example.com").json().path("id").asString();
        first.stop();
      }
      try (MusterProcess second = MusterProcess.start(database, Map.of())) {
        Client client = new Client(second.with(printed));
        assertThat(client.read("/Users/" + id).json().path("userName").asString()).isEqualTo("anna@example.com");
        assertThat(client.people()).containsExactly("anna@example.com");
        assertThat(second.output()).doesNotContain("mstr_scim_").doesNotContain(printed.owner().password());
      }
    } finally {
      database.drop().run();
    }
  }

  private static FirstAccess printed(String output) {
    List<String> tokens = TOKEN.matcher(output).results().map(found -> found.group()).distinct().toList();
    Matcher login = LOGIN.matcher(output);
    assertThat(tokens).as("the tokens of the account and its QA account").hasSize(2);
    assertThat(login.find()).as("the owner's login").isTrue();
    return new FirstAccess("acme", tokens.getFirst(), tokens.getLast(), new Login(login.group(1), login.group(2)));
  }
}
