package io.muster.acceptance.exchanges;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What every client takes for granted of every answer (RFC 7644 §3.1, §3.4.2, §3.12). */
final class Envelope {

  private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

  private Envelope() {}

  static void check(Call call, String path, Answer answer) {
    if (answer.isEmpty()) {
      if (answer.status() != 204 && !call.method().equals("HEAD")) {
        throw new Mismatch("status %d with an empty body", answer.status());
      }
      return;
    }
    checkBody(answer);
    if (answer.status() >= 400) {
      checkError(answer);
    } else if (hasSchema(answer.json(), LIST)) {
      checkList(answer);
    } else if (isCreated(call, path, answer)) {
      checkId(answer);
    }
  }

  private static void checkBody(Answer answer) {
    if (answer.status() == 204) {
      throw new Mismatch("204 must carry no body");
    }
    if (!Set.of("application/scim+json", "application/json").contains(answer.mediaType())) {
      throw new Mismatch("Content-Type is '%s', wanted application/scim+json", answer.mediaType());
    }
    if (!answer.json().isObject()) {
      throw new Mismatch("body is not a JSON object: %s", Shortened.of(answer.text()));
    }
  }

  private static void checkError(Answer answer) {
    if (!hasSchema(answer.json(), ERROR)) {
      throw new Mismatch("error body lacks the Error schema: %s", Shortened.of(answer.text()));
    }
    JsonNode status = answer.json().path("status");
    if (!status.isString() || !status.stringValue().equals(String.valueOf(answer.status()))) {
      throw new Mismatch("error body \"status\" is %s, wanted the string \"%d\"", status, answer.status());
    }
  }

  private static void checkList(Answer answer) {
    JsonNode total = answer.json().path("totalResults");
    if (!total.isIntegralNumber()) {
      throw new Mismatch("totalResults is %s, wanted an integer", total);
    }
  }

  private static boolean isCreated(Call call, String path, Answer answer) {
    String collection = path.split("\\?", 2)[0].replaceAll("/+$", "");
    return answer.status() == 201
        && call.method().equals("POST")
        && Set.of("/Users", "/Groups").contains(collection);
  }

  private static void checkId(Answer answer) {
    JsonNode id = answer.json().path("id");
    if (!id.isString() || id.stringValue().isEmpty()) {
      throw new Mismatch("created resource has no string id");
    }
  }

  private static boolean hasSchema(JsonNode document, String urn) {
    return document.path("schemas").valueStream()
        .anyMatch(schema -> schema.isString() && schema.stringValue().equals(urn));
  }
}
