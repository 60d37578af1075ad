package io.muster.domain.bulk;

import static io.muster.domain.resource.Values.list;
import static io.muster.domain.resource.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal;
import io.muster.domain.bulk.BulkOperation.Create;
import io.muster.domain.bulk.BulkOperation.Delete;
import io.muster.domain.bulk.BulkOperation.Target;
import io.muster.domain.bulk.BulkOperation.Unreadable;
import io.muster.domain.bulk.BulkPlan.Step.Circle;
import io.muster.domain.bulk.BulkPlan.Step.One;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7644 §3.7, §3.7.1. */
class BulkPlanTest {

  private static final ResourceType USERS = CoreResourceTypes.users("urn:example:custom_fields");

  /** {@code a:bc} creates a and refers to b and c; {@code -:b} deletes b; circles are in parentheses. */
  @ParameterizedTest
  @CsvSource({
    "a b c,               a b c",
    "a b:a c:b,           a b c",
    "a:b b,               b a",
    "a:c b c,             c a b",
    "a:cb b c,            b c a",
    "a:b b:c c d,         c b a d",
    "-:b a b,             b - a",
    "a -:a -:a,           a - -",
    "a:x b,               a b",
    "a:a b,               (a) b",
    "a:b b:a,             (a b)",
    "a:b x b:a,           (a b) x",
    "a:b b:c c:a d:a,     (a b c) d",
    "d:a a:b b:a,         (a b) d",
    "a:bc b:a c,          c (a b)",
    "a:b b:a c:d d:c,     (a b) (c d)",
    "a:bc b:a c:d d:c,    (c d) (a b)",
  })
  void keepsTheClientsOrderButForWhatIsNeededFirst(String operations, String order) {
    List<String> words = List.of(operations.split(" "));
    assertThat(plan(words.stream().map(BulkPlanTest::operation).toList(), words)).isEqualTo(order);
  }

  @Test
  void waitsForNothingThatCannotBeRead() {
    BulkOperation unreadable = new Unreadable("POST", "b", null, Refusal.invalidSyntax("no data"));
    assertThat(BulkPlan.of(List.of(operation("a:b"), unreadable))).containsExactly(new One(1), new One(0));
    assertThat(BulkReferences.of(unreadable)).isEmpty();
  }

  @Test
  void plansAChainOfTenThousand() {
    int length = 10_000;
    List<BulkOperation> chain = IntStream.range(0, length).mapToObj(n -> numbered(n, n + 1)).toList();
    List<BulkPlan.Step> expected =
        IntStream.iterate(length - 1, n -> n >= 0, n -> n - 1).<BulkPlan.Step>mapToObj(One::new).toList();
    assertThat(BulkPlan.of(chain)).isEqualTo(expected);
  }

  @Test
  void plansACircleOfTenThousand() {
    int length = 10_000;
    List<BulkOperation> circle = IntStream.range(0, length).mapToObj(n -> numbered(n, (n + 1) % length)).toList();
    assertThat(BulkPlan.of(circle)).containsExactly(new Circle(IntStream.range(0, length).boxed().toList()));
  }

  @Test
  void agreesWithWhatCanBeReachedInRandomGraphs() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      int size = 1 + random.nextInt(12);
      boolean[][] edges = new boolean[size][size];
      IntStream.range(0, random.nextInt(2 * size)).forEach(_ -> edges[random.nextInt(size)][random.nextInt(size)] = true);
      int[][] needs = Arrays.stream(edges)
          .map(row -> IntStream.range(0, size).filter(to -> row[to]).toArray()).toArray(int[][]::new);
      assertIsOrderOf(Components.of(needs), edges);
    }
  }

  private static void assertIsOrderOf(List<List<Integer>> components, boolean[][] edges) {
    boolean[][] reached = closure(edges);
    assertThat(components.stream().flatMap(List::stream)).hasSize(edges.length).doesNotHaveDuplicates();
    Set<Integer> done = new HashSet<>();
    for (List<Integer> component : components) {
      done.addAll(component);
      for (int node : component) {
        IntStream.range(0, edges.length).filter(other -> reached[node][other]).forEach(needed -> {
          assertThat(done).contains(needed);
          assertThat(component.contains(needed)).isEqualTo(needed == node || reached[needed][node]);
        });
      }
    }
  }

  private static boolean[][] closure(boolean[][] edges) {
    boolean[][] reached = Arrays.stream(edges).map(boolean[]::clone).toArray(boolean[][]::new);
    for (int via = 0; via < reached.length; via++) {
      for (boolean[] row : reached) {
        for (int to = 0; to < reached.length; to++) {
          row[to] |= row[via] && reached[via][to];
        }
      }
    }
    return reached;
  }

  private static String plan(List<BulkOperation> operations, List<String> words) {
    return BulkPlan.of(operations).stream().map(step -> switch (step) {
      case One(int place) -> words.get(place).substring(0, 1);
      case Circle(List<Integer> places) -> places.stream()
          .map(place -> words.get(place).substring(0, 1)).collect(Collectors.joining(" ", "(", ")"));
    }).collect(Collectors.joining(" "));
  }

  private static BulkOperation operation(String word) {
    String[] parts = word.split(":");
    List<Value> needs = new ArrayList<>();
    (parts.length == 1 ? "" : parts[1]).chars().forEach(needed -> needs.add(Value.of("bulkId:" + (char) needed)));
    return parts[0].equals("-")
        ? new Delete(new Target(USERS, "bulkId:" + parts[1]), Precondition.NONE, null)
        : new Create(parts[0], USERS, object("needs", list(needs.toArray())));
  }

  private static BulkOperation numbered(int number, int needed) {
    return new Create(Integer.toString(number), USERS, object("manager", object("value", "bulkId:" + needed)));
  }
}
