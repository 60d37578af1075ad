package io.muster.adapters.scim;

import io.muster.adapters.scim.dialect.ClientDialect;
import io.muster.domain.Refusal;
import io.muster.domain.bulk.BulkOperation;
import io.muster.domain.bulk.BulkRequest;
import io.muster.domain.bulk.RawBulkOperation;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the message that asks for many operations (RFC 7644 §3.7). What is wrong with one of them is kept for its
 * answer; what leaves open which operations there are, is refused.
 */
final class BulkReader {

  static final String URN = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

  private final BulkTargets targets;
  private final ClientDialect dialect;
  private final int maximumOperations;

  BulkReader(BulkTargets targets, ClientDialect dialect, int maximumOperations) {
    this.targets = targets;
    this.dialect = dialect;
    this.maximumOperations = maximumOperations;
  }

  /** Refuses with {@code TOO_LARGE}, naming the limit, more operations than are announced. */
  BulkRequest read(Complex body) {
    Map<String, Value> message = folded(dialect.bulk(body));
    requireSchema(message.get("schemas"));
    if (!(message.get("operations") instanceof Many(List<Value> operations)) || operations.isEmpty()) {
      throw Refusal.invalidSyntax("\"Operations\" must be an array of one operation or more.");
    }
    if (operations.size() > maximumOperations) {
      throw Refusal.of(Refusal.Reason.TOO_LARGE, "The number of operations, " + operations.size()
          + ", exceeds maxOperations (" + maximumOperations + ").");
    }
    return new BulkRequest(
        IntStream.range(0, operations.size()).mapToObj(place -> operation(operations.get(place), place)).toList(),
        failOnErrors(message.get("failonerrors")));
  }

  private static void requireSchema(@Nullable Value schemas) {
    boolean named = schemas instanceof Many many
        && many.values().stream().anyMatch(urn -> urn instanceof Value.Text(String text) && text.equalsIgnoreCase(URN));
    if (!named) {
      throw Refusal.invalidSyntax("\"schemas\" must name " + URN + ".");
    }
  }

  private static int failOnErrors(@Nullable Value value) {
    if (value == null || value instanceof Value.Unassigned) {
      return BulkRequest.NEVER;
    }
    boolean whole = value instanceof Value.Number(BigDecimal number) && number.stripTrailingZeros().scale() <= 0;
    if (!whole) {
      throw Refusal.invalidValue("failOnErrors must be an integer from 1 on.");
    }
    return ((Value.Number) value).value().min(BigDecimal.valueOf(BulkRequest.NEVER)).max(BigDecimal.ZERO).intValue();
  }

  private BulkOperation operation(Value element, int place) {
    Map<String, Value> parts = element instanceof Complex complex ? folded(complex) : Map.of();
    if (!(parts.get("method") instanceof Value.Text(String method))) {
      throw Refusal.invalidSyntax("Operations[" + place + "] must be an object with a \"method\".");
    }
    String bulkId = parts.get("bulkid") instanceof Value.Text(String text) ? text : null;
    try {
      return targets.operation(dialect.bulkOperation(new RawBulkOperation(
          method, text(parts, "bulkId"), text(parts, "path"), text(parts, "version"), parts.get("data"))));
    } catch (Refusal refusal) {
      return new BulkOperation.Unreadable(method, bulkId, null, refusal);
    }
  }

  private static @Nullable String text(Map<String, Value> parts, String name) {
    Value value = parts.get(name.toLowerCase(Locale.ROOT));
    if (value == null || value instanceof Value.Unassigned) {
      return null;
    }
    if (value instanceof Value.Text(String text)) {
      return text;
    }
    throw Refusal.invalidSyntax("\"" + name + "\" must be a string.");
  }

  /** RFC 7643 §2.1: names are compared in any case. */
  private static Map<String, Value> folded(Complex complex) {
    return complex.entries().entrySet().stream().collect(
        Collectors.toMap(entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (first, _) -> first));
  }
}
