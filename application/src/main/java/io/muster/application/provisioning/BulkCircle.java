package io.muster.application.provisioning;

import io.muster.domain.Refusal;
import io.muster.domain.bulk.BulkOperation.Create;
import io.muster.domain.bulk.BulkOperation.Target;
import io.muster.domain.bulk.BulkReferences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates resources that refer to each other (RFC 7644 §3.7.1): first all of them without these references, then each is
 * given its own. It is meant for one transaction.
 */
final class BulkCircle {

  private final BulkActions actions;
  private final List<Create> operations;
  private final UnaryOperator<String> othersId;
  private @Nullable Create current;

  /** {@code othersId} gives the ids for bulkIds outside of the circle, or refuses. */
  BulkCircle(BulkActions actions, List<Create> operations, UnaryOperator<String> othersId) {
    this.actions = actions;
    this.operations = operations;
    this.othersId = othersId;
  }

  List<BulkResult> create() {
    Set<String> own = operations.stream().map(Create::bulkId).collect(Collectors.toSet());
    List<Target> created = new ArrayList<>();
    for (Create operation : operations) {
      current = operation;
      created.add(actions.create(operation,
          BulkReferences.resolved(BulkReferences.without(operation.data(), own), othersId)));
    }
    return referring(created);
  }

  private List<BulkResult> referring(List<Target> created) {
    Map<String, String> ids = new HashMap<>();
    for (int nth = 0; nth < created.size(); nth++) {
      ids.put(operations.get(nth).bulkId(), created.get(nth).id());
    }
    List<BulkResult> results = new ArrayList<>();
    for (int nth = 0; nth < created.size(); nth++) {
      current = operations.get(nth);
      results.add(actions.complete(current, created.get(nth), bulkId -> id(bulkId, ids)));
    }
    return results;
  }

  private String id(String bulkId, Map<String, String> ids) {
    String own = ids.get(bulkId);
    return own == null ? othersId.apply(bulkId) : own;
  }

  /** Why that operation failed when the transaction did: because of itself, or because of another. */
  RuntimeException causeFor(Create operation, RuntimeException failure) {
    boolean storage = failure instanceof Refusal refusal && refusal.reason() == Refusal.Reason.UNAVAILABLE;
    return storage || current == null || operation.equals(current)
        ? failure
        : Refusal.conflict("It refers in a circle to " + BulkReferences.shown(current.bulkId())
            + ", whose operation failed.");
  }
}
