package io.muster.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.AtOnce;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * 64 clients change the members of one group at once: nothing is lost, nobody is turned away. How many changes each makes
 * is said by {@code -Dmuster.test.operations=1000}.
 */
class ManyWritersOfOneGroupTest {

  private static final int WRITERS = 64;
  private static final int OPERATIONS = Integer.getInteger("muster.test.operations", 12);
  private static final int USERS_OF_EACH = 3;

  @Test
  void loseNothing() {
    loseNothing(new Client(Servers.main()));
  }

  @Test
  void loseNothingOnMySql() {
    loseNothing(new Client(Servers.onMySql()));
  }

  private static void loseNothing(Client client) {
    String run = Unique.word();
    String group = created(client.post("/Groups",
        "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:Group\"], \"displayName\": \"many-" + run + "\"}"));
    List<List<String>> users = IntStream.range(0, WRITERS)
        .mapToObj(writer -> IntStream.range(0, USERS_OF_EACH)
            .mapToObj(n -> created(client.create("many-" + run + "-" + writer + "-" + n + "@example.com")))
            .toList())
        .toList();
    List<Set<String>> expected = AtOnce.each(users, own -> write(client, group, own));
    Set<String> all = new TreeSet<>();
    expected.forEach(all::addAll);
    List<String> members = new ArrayList<>();
    for (JsonNode member : client.read("/Groups/" + group).json().path("members")) {
      members.add(member.path("value").asString());
    }
    assertThat(members).containsExactlyInAnyOrderElementsOf(all);
  }

  /** Its own users come and go in turn; who is a member in the end. */
  private static Set<String> write(Client client, String group, List<String> users) {
    Set<String> members = new TreeSet<>();
    for (int operation = 0; operation < OPERATIONS; operation++) {
      String user = users.get(operation % users.size());
      boolean joins = members.add(user);
      if (!joins) {
        members.remove(user);
      }
      Answer answer = client.send("PATCH", "/Groups/" + group + "?excludedAttributes=members", patch(user, joins));
      assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }
    return members;
  }

  private static String patch(String user, boolean joins) {
    String operation = joins
        ? "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"" + user + "\"}]}"
        : "{\"op\": \"remove\", \"path\": \"members[value eq \\\"" + user + "\\\"]\"}";
    return "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [" + operation + "]}";
  }

  private static String created(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    return answer.json().path("id").asString();
  }
}
