package io.muster.application.provisioning;

import io.muster.application.port.Transactions;
import io.muster.application.provisioning.BulkResult.Outcome.Failed;
import io.muster.domain.Refusal;
import io.muster.domain.bulk.BulkOperation;
import io.muster.domain.bulk.BulkOperation.Create;
import io.muster.domain.bulk.BulkOperation.Target;
import io.muster.domain.bulk.BulkPlan.Step;
import io.muster.domain.bulk.BulkReferences;
import io.muster.domain.bulk.BulkRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One bulk request on its way: what has been created so far, and what became of each operation. */
final class BulkRun {

  /** So many operations in a row for which storage was not available: the others need not wait for it, too. */
  private static final int PATIENCE = 3;

  private final BulkRequest request;
  private final BulkActions actions;
  private final Transactions transactions;
  private final SortedMap<Integer, BulkResult> results = new TreeMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> failed = new HashSet<>();
  private int errors;
  private int outages;

  BulkRun(BulkRequest request, BulkActions actions, Transactions transactions) {
    this.request = request;
    this.actions = actions;
    this.transactions = transactions;
  }

  /** RFC 7644 §3.7: "the number of errors that the service provider should accept before failing the remaining". */
  boolean isOver() {
    return errors >= request.failOnErrors();
  }

  void take(Step step) {
    switch (step) {
      case Step.One(int place) -> results.put(place, noted(attempt(request.operations().get(place))));
      case Step.Circle(List<Integer> places) -> {
        List<BulkResult> circle = attempt(places.stream().map(request.operations()::get).map(Create.class::cast).toList());
        for (int nth = 0; nth < places.size(); nth++) {
          results.put(places.get(nth), noted(circle.get(nth)));
        }
      }
    }
  }

  /** Of all operations that were carried out, in the client's order. */
  List<BulkResult> results() {
    return List.copyOf(results.values());
  }

  private BulkResult attempt(BulkOperation operation) {
    try {
      requireStorage();
      return actions.perform(operation, this::idOf);
    } catch (RuntimeException failure) {
      return failed(operation, failure);
    }
  }

  private List<BulkResult> attempt(List<Create> operations) {
    BulkCircle circle = new BulkCircle(actions, operations, this::idOf);
    try {
      requireStorage();
      return transactions.write(circle::create);
    } catch (RuntimeException failure) {
      return operations.stream().map(operation -> undone(operation, circle.causeFor(operation, failure))).toList();
    }
  }

  /** What the log had of it went when the circle did. */
  private BulkResult undone(Create operation, RuntimeException cause) {
    if (cause instanceof Refusal refusal) {
      actions.undone(operation, refusal);
    }
    return failed(operation, cause);
  }

  private BulkResult failed(BulkOperation operation, RuntimeException cause) {
    Target target = operation.target();
    return new BulkResult(operation, target == null ? null : asFarAsKnown(target), new Failed(cause));
  }

  private Target asFarAsKnown(Target target) {
    return new Target(target.type(),
        BulkReferences.resolved(target.id(), bulkId -> ids.getOrDefault(bulkId, target.id())));
  }

  private BulkResult noted(BulkResult result) {
    String bulkId = result.operation().creates();
    if (result.failed()) {
      errors++;
      outages = isOutage(result) ? outages + 1 : 0;
      if (bulkId != null) {
        failed.add(bulkId);
      }
    } else {
      outages = 0;
      if (bulkId != null && result.target() != null) {
        ids.put(bulkId, result.target().id());
      }
    }
    return result;
  }

  private static boolean isOutage(BulkResult result) {
    return result.outcome() instanceof Failed(Refusal refusal) && refusal.reason() == Refusal.Reason.UNAVAILABLE;
  }

  private void requireStorage() {
    if (outages >= PATIENCE) {
      throw Refusal.of(Refusal.Reason.UNAVAILABLE, "Storage was not available for the operations before; try again.");
    }
  }

  /** RFC 7644 §3.7.1: a reference that cannot be resolved is answered with "HTTP status code 409 (Conflict)". */
  private String idOf(String bulkId) {
    String id = ids.get(bulkId);
    if (id == null) {
      throw Refusal.conflict(failed.contains(bulkId)
          ? "It refers to " + BulkReferences.shown(bulkId) + ", whose operation failed."
          : "It refers to " + BulkReferences.shown(bulkId) + ", which no operation creates.");
    }
    return id;
  }
}
