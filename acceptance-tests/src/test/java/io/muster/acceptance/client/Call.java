package io.muster.acceptance.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One HTTP request; header names are alike in any case. */
public record Call(String method, URI uri, Map<String, String> headers, @Nullable String body) {

  public Call {
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = anyCase;
  }

  public static Call of(String method, URI uri) {
    return new Call(method, uri, Map.of(), null);
  }

  /** The same call with the header set, or taken away when {@code value} is null. */
  public Call header(String name, @Nullable String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.keySet().removeIf(name::equalsIgnoreCase);
    if (value != null) {
      changed.put(name, value);
    }
    return new Call(method, uri, changed, body);
  }

  public Call body(@Nullable String text) {
    return new Call(method, uri, headers, text);
  }

  byte @Nullable [] bytes() {
    return body == null ? null : body.getBytes(StandardCharsets.UTF_8);
  }
}
