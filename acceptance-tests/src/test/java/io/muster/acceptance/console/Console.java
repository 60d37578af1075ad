package io.muster.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Visitor;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.ServerUnderTest.Login;
import io.muster.domain.access.Role;
import java.util.Map;

/** The console of one account, and of its QA account, as somebody with a role in both sees it. */
final class Console {

  private final ServerUnderTest server;
  private final Visitor visitor;

  private Console(ServerUnderTest server) {
    this.server = server;
    this.visitor = new Visitor(server.root());
  }

  static Console as(Role role, ServerUnderTest server) {
    Console console = new Console(server);
    Login login = server.hired(Map.of(server.account(), role, server.account() + "-qa", role));
    console.visitor.signIn(login.name(), login.password());
    return console;
  }

  /** Somebody who has a role in the QA account alone. */
  static Console asStranger(ServerUnderTest server) {
    Console console = new Console(server);
    Login login = server.hired(Map.of(server.account() + "-qa", Role.OWNER));
    console.visitor.signIn(login.name(), login.password());
    return console;
  }

  /** The text of a page that is there. */
  String page(String page) {
    Answer answer = get(page);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.text();
  }

  Answer get(String page) {
    return visitor.get(path(page));
  }

  /** Sends a form to a path of the account, with the token that any page of the console holds. */
  Answer submit(String action, Map<String, String> fields) {
    return visitor.submit("/console", path(action), fields);
  }

  /** Where the form led, below the account. */
  String done(String action, Map<String, String> fields) {
    Answer answer = submit(action, fields);
    assertThat(answer.status()).as("%s", answer).isEqualTo(302);
    String to = answer.header("Location").orElseThrow();
    return to.substring(to.indexOf(path("")) + path("").length());
  }

  private String path(String page) {
    return page.startsWith("/console") ? page : "/console/accounts/" + server.account() + page;
  }
}
