package io.muster.acceptance.exchanges;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** One client's requests in order, and what the client needs from each answer. */
record Exchange(String client, String name, List<JsonNode> steps) {

  static Exchange of(JsonNode file) {
    return new Exchange(
        file.required("client").stringValue(),
        file.required("name").stringValue(),
        file.required("steps").valueStream().toList());
  }

  String title() {
    return client + "/" + name;
  }
}
