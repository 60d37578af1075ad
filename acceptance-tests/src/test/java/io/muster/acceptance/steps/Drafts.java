package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Yaml;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The mapping that a scenario is writing, as it will be sent: a whole text, or the default with rules of its own. */
public final class Drafts {

  private static final String RULES = "rules";
  private static final String TABLES = "tables";

  private final World world;
  private @Nullable Draft draft;

  public Drafts(World world) {
    this.world = world;
  }

  /** Of which kind, and the mapping itself: an object or a text. */
  record Draft(Kind kind, JsonNode mapping) {}

  /** Where rules come to stand among those of the default; {@code replaced} is the name of the one that goes. */
  record Position(boolean first, @Nullable String replaced) {

    static Position of(String words) {
      int quote = words.indexOf('"');
      return new Position(words.equals("first"), quote < 0 ? null : words.substring(quote + 1, words.length() - 1));
    }

    private int among(ArrayNode rules) {
      if (replaced == null) {
        return first ? 0 : rules.size();
      }
      for (int at = 0; at < rules.size(); at++) {
        if (rules.get(at).path("name").asString("").equals(replaced)) {
          rules.remove(at);
          return at;
        }
      }
      throw new AssertionError("the default mapping has no rule " + replaced);
    }
  }

  void begin(Kind kind, String text) {
    draft = new Draft(kind, StringNode.valueOf(world.filledIn(text)));
  }

  /** {@code text} is one rule, a list of rules, or an object with {@code rules} and {@code tables}. */
  void beginWithDefault(Kind kind, Position position, String text) {
    JsonNode added = Yaml.read(world.filledIn(text));
    Answer standard = world.admin().get(path(kind) + "/versions/0");
    assertThat(standard.status()).as("%s", standard).isEqualTo(200);
    ObjectNode mapping = (ObjectNode) standard.json().required("mapping").deepCopy();
    if (added.has(TABLES)) {
      mapping.set(TABLES, added.get(TABLES));
    }
    ArrayNode rules = (ArrayNode) mapping.required(RULES);
    int at = position.among(rules);
    for (JsonNode rule : rulesOf(added)) {
      rules.insert(at++, rule);
    }
    draft = new Draft(kind, mapping);
  }

  private static Iterable<JsonNode> rulesOf(JsonNode added) {
    if (added.isArray()) {
      return added;
    }
    return added.has(RULES) ? added.required(RULES) : JsonNodeFactory.instance.arrayNode().add(added);
  }

  Draft current() {
    return Optional.ofNullable(draft).orElseThrow(() -> new IllegalStateException("the scenario has no draft"));
  }

  /** A body that holds the draft. */
  ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("mapping", current().mapping());
    return body;
  }

  /** {@code changed} is the version that it was made from. */
  Answer save(AdminSession administrator, int changed, String comment) {
    ObjectNode body = body().put("version", changed).put("comment", comment);
    return world.answered(administrator.send("PUT", path(current().kind()), body));
  }

  /** The number of the version in force. */
  int inForce(AdminSession administrator) {
    Answer answer = administrator.get(path(current().kind()));
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json().required("version").intValue();
  }

  static String path(Kind kind) {
    return "/mappings/" + kind.name().toLowerCase(Locale.ROOT);
  }
}
