package io.muster.acceptance.exchanges;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Json;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Walks all pages of a list; what they hold together is then checked like one answer, with their number as {@code pages}. */
final class Pages {

  private static final int MOST_PAGES = 200;

  private final Requests requests;
  private final JsonNode step;
  private final JsonNode paginate;
  private final OptionalInt count;
  private final ArrayNode merged = JsonNodeFactory.instance.arrayNode();
  private int pages;

  Pages(Requests requests, JsonNode step) {
    this.requests = requests;
    this.step = step;
    this.paginate = step.get("paginate");
    this.count = number("count", 100);
  }

  Answer walk() {
    OptionalInt start = number("start", 1);
    while (true) {
      Answer answer = requests.checked(step, query(start));
      int first = start.orElse(1);
      JsonNode resources = checkedPage(answer, first);
      resources.forEach(merged::add);
      pages++;
      long total = answer.json().path("totalResults").longValue();
      int next = first + advance(resources.size());
      boolean last = resources.isEmpty() || merged.size() >= total || next > total;
      if (last || pages >= paginate.path("max_pages").asInt(MOST_PAGES)) {
        return together(answer, total);
      }
      start = OptionalInt.of(next);
    }
  }

  /** A number of the step's; the default when it is not given, and none when it is null. */
  private OptionalInt number(String name, int byDefault) {
    JsonNode given = paginate.path(name);
    if (given.isNull()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(given.asInt(byDefault));
  }

  private int advance(int came) {
    boolean byCount = paginate.path("advance").asString("").equals("count");
    return byCount ? count.orElseThrow() : came;
  }

  private ObjectNode query(OptionalInt start) {
    ObjectNode query = JsonNodeFactory.instance.objectNode();
    step.path("query").properties().forEach(parameter -> query.set(parameter.getKey(), parameter.getValue()));
    start.ifPresent(first -> query.put("startIndex", String.valueOf(first)));
    count.ifPresent(most -> query.put("count", String.valueOf(most)));
    return query;
  }

  private JsonNode checkedPage(Answer answer, int first) {
    int page = pages + 1;
    if (answer.status() != 200) {
      throw new Mismatch("page %d: status %d; body %s", page, answer.status(), Shortened.of(answer.text()));
    }
    JsonNode resources = answer.json().path("Resources");
    int size = resources.size();
    if (answer.json().path("startIndex").asInt(first) != first) {
      throw new Mismatch("page %d: startIndex is %s, wanted %d", page, answer.json().get("startIndex"), first);
    }
    boolean counted = paginate.path("check_items_per_page").asBoolean(false);
    if (counted && answer.json().path("itemsPerPage").asInt(size) != size) {
      throw new Mismatch(
          "page %d: itemsPerPage is %s but %d resources came", page, answer.json().get("itemsPerPage"), size);
    }
    if (count.isPresent() && size > count.getAsInt()) {
      throw new Mismatch("page %d: %d resources came, count was %d", page, size, count.getAsInt());
    }
    return resources;
  }

  private Answer together(Answer last, long total) {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    list.putArray("schemas").add(Envelope.LIST);
    list.put("totalResults", total).put("pages", pages).set("Resources", merged);
    return new Answer(last.status(), last.headers(), Json.write(list), list);
  }
}
