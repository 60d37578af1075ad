package io.muster.adapters.scim;

import io.muster.domain.Refusal;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.patch.Patch;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.ResourceType;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the message that asks for a patch (RFC 7644 §3.5.2). */
final class PatchReader {

  static final String URN = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

  private PatchReader() {}

  static Patch read(ResourceType type, Complex body, FilterLimits limits) {
    Map<String, Value> message = folded(body);
    boolean named = message.get("schemas") instanceof Many schemas
        && schemas.values().stream().anyMatch(urn -> urn instanceof Value.Text text && text.value().equalsIgnoreCase(URN));
    if (!named) {
      throw Refusal.invalidSyntax("\"schemas\" must name " + URN + ".");
    }
    if (!(message.get("operations") instanceof Many operations)) {
      throw Refusal.invalidSyntax("\"Operations\" must be an array.");
    }
    return Patch.of(type, operations.values().stream().map(PatchReader::operation).toList(), limits);
  }

  private static RawOperation operation(Value element) {
    if (!(element instanceof Complex complex)) {
      throw Refusal.invalidSyntax("Every operation must be an object.");
    }
    Map<String, Value> parts = folded(complex);
    return new RawOperation(text(parts, "op"), text(parts, "path"), parts.get("value"));
  }

  private static @Nullable String text(Map<String, Value> parts, String name) {
    Value value = parts.get(name);
    if (value == null || value instanceof Value.Unassigned) {
      return null;
    }
    if (value instanceof Value.Text text) {
      return text.value();
    }
    throw Refusal.invalidSyntax("\"" + name + "\" must be a string.");
  }

  /** RFC 7643 §2.1: names are compared in any case. */
  private static Map<String, Value> folded(Complex complex) {
    return complex.entries().entrySet().stream().collect(
        Collectors.toMap(entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (first, _) -> first));
  }
}
