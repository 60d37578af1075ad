package io.muster.application.provisioning;

import io.muster.domain.resource.Resource;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Returned;
import io.muster.domain.validation.Reading;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A representation that a client has read, revised and sent back whole: RFC 7644 §3.5.1, "clients that have previously
 * retrieved the entire resource in advance and revised it MAY replace the resource using an HTTP PUT". It tells itself
 * by {@code id} and {@code meta}, which a service provider alone gives, so that it replaces where PUT merges, too.
 */
final class Readback {

  private Readback() {}

  static boolean isOne(Complex sent) {
    return has(sent, "id") && has(sent, "meta");
  }

  /** What was not sent back is gone, unless the client cannot have read it. */
  static Complex replacing(Resource current, Complex provided) {
    Map<String, Value> document = new LinkedHashMap<>(((Complex) Reading.assigned(provided)).entries());
    current.attributes().entries().forEach((name, value) -> {
      if (isUnseen(current.type(), name)) {
        document.putIfAbsent(name, value);
      }
    });
    return new Complex(document);
  }

  private static boolean isUnseen(ResourceType type, String name) {
    return type.schema().attribute(name)
        .filter(known -> known.returned() == Returned.REQUEST || known.returned() == Returned.NEVER)
        .isPresent();
  }

  private static boolean has(Complex sent, String name) {
    return sent.entries().entrySet().stream()
        .anyMatch(entry -> entry.getKey().equalsIgnoreCase(name) && !entry.getValue().isUnassigned());
  }
}
