package io.muster.domain.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The order in which operations are carried out: the client's, except that what an operation refers to comes first. RFC
 * 7644 §3.7: "the service provider MUST ensure that the client's intent is preserved".
 */
public final class BulkPlan {

  /** Operations by their place in the request. */
  public sealed interface Step {

    record One(int operation) implements Step {}

    /** Operations that refer to each other, or one that refers to itself (RFC 7644 §3.7.1), in the client's order. */
    record Circle(List<Integer> operations) implements Step {}
  }

  private BulkPlan() {}

  /** References to what no operation creates do not matter here. */
  public static List<Step> of(List<BulkOperation> operations) {
    Map<String, Integer> creators = new HashMap<>();
    for (int place = 0; place < operations.size(); place++) {
      String bulkId = operations.get(place).creates();
      if (bulkId != null) {
        creators.put(bulkId, place);
      }
    }
    int[][] needs = operations.stream().map(operation -> needs(operation, creators)).toArray(int[][]::new);
    return Components.of(needs).stream().map(component -> step(component, needs)).toList();
  }

  private static int[] needs(BulkOperation operation, Map<String, Integer> creators) {
    return BulkReferences.of(operation).stream()
        .map(creators::get).filter(Objects::nonNull).mapToInt(Integer::intValue).sorted().toArray();
  }

  private static Step step(List<Integer> component, int[][] needs) {
    int first = component.getFirst();
    boolean circular = component.size() > 1 || IntStream.of(needs[first]).anyMatch(needed -> needed == first);
    return circular ? new Step.Circle(component) : new Step.One(first);
  }
}
