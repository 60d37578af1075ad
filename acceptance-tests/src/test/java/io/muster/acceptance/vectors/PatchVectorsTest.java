package io.muster.acceptance.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Json;
import io.muster.acceptance.server.Unique;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class PatchVectorsTest extends VectorTests {

  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
  private static final int MEMBERS = 3;

  /** Values that are selected and nobody has: a tolerant account creates them. */
  private static final String REPLACED_WHOLE = "P058";
  private static final String REPLACED_AFTER_ANOTHER = "P079";

  PatchVectorsTest() {
    super("patch.json", Set.of(REPLACED_WHOLE, REPLACED_AFTER_ANOTHER));
  }

  @Override
  Check prepare(VectorClient client, JsonNode file) {
    List<String> members = IntStream.range(0, MEMBERS)
        .mapToObj(any -> VectorClient.object().put("userName", Unique.word()))
        .map(user -> client.create("/Users", withSchemas(user, "User")))
        .toList();
    return vector -> check(client, filledIn(vector, members));
  }

  private static void check(VectorClient client, JsonNode vector) {
    String type = vector.get("resourceType").stringValue();
    String endpoint = "/" + type + "s";
    String path = endpoint + "/" + client.create(endpoint, withSchemas((ObjectNode) vector.get("before"), type));
    JsonNode before = client.read(path);
    Answer answer = client.send("PATCH", path, vector.get("request"));
    JsonNode after = client.read(path);
    assertThat(VectorClient.outcomes(vector)).as("%s, then %s", answer, after)
        .anyMatch(outcome -> conforms(answer, before, after, outcome));
  }

  private static boolean conforms(Answer answer, JsonNode before, JsonNode after, JsonNode outcome) {
    if (!outcome.has("after")) {
      return VectorClient.refuses(answer, outcome) && after.equals(before);
    }
    List<String> schemas = after.get("schemas").valueStream().map(JsonNode::stringValue).toList();
    return (answer.status() == 200 || answer.status() == 204)
        && AsCompared.of(after).equals(AsCompared.of(outcome.get("after")))
        && (!outcome.has("lastModifiedUnchanged") || after.get("meta").equals(before.get("meta")))
        && outcome.path("schemasHas").valueStream().allMatch(urn -> schemas.contains(urn.stringValue()))
        && outcome.path("schemasLacks").valueStream().noneMatch(urn -> schemas.contains(urn.stringValue()));
  }

  private static JsonNode filledIn(JsonNode vector, List<String> members) {
    String text = Json.write(vector).replace("{u}", Unique.word()).replace("{g}", Unique.word());
    for (int member = 0; member < members.size(); member++) {
      text = text.replace("{m" + (member + 1) + "}", members.get(member));
    }
    return Json.read(text);
  }

  private static JsonNode withSchemas(ObjectNode resource, String type) {
    ObjectNode complete = resource.deepCopy();
    ArrayNode schemas = complete.putArray("schemas").add(CORE + type);
    Stream.of(resource)
        .flatMap(given -> given.propertyNames().stream())
        .filter(name -> name.startsWith("urn:"))
        .forEach(schemas::add);
    return complete;
  }
}
