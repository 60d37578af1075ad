package io.muster.application.port;

import static io.muster.application.port.Fixtures.NOW;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.many;
import static io.muster.application.port.Fixtures.newId;
import static io.muster.domain.schema.AttributeBuilder.attribute;
import static io.muster.domain.schema.AttributeBuilder.text;
import static io.muster.domain.schema.Uniqueness.GLOBAL;
import static io.muster.domain.schema.Uniqueness.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.schema.AttributeBuilder;
import io.muster.domain.schema.AttributeType;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.ResourceType.Extension;
import io.muster.domain.schema.Schema;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every storage does about attributes that a schema calls unique, whichever they are. */
public abstract class UniqueValuesContract {

  private static final String LEASE = "urn:example:schemas:extension:2.0:Lease";

  private static final ResourceType DEVICE = new ResourceType("Device", "Device", "/Devices", "",
      Schema.of("urn:example:schemas:core:2.0:Device", "Device", "",
          text("serial").uniqueWithin(SERVER),
          text("asset").uniqueWithin(GLOBAL),
          text("code").exactCase().uniqueWithin(SERVER),
          attribute("port", AttributeType.INTEGER).uniqueWithin(SERVER),
          text("label"),
          text("tags").many().uniqueWithin(SERVER),
          AttributeBuilder.complex("cards", text("mac").uniqueWithin(SERVER), text("slot")).many()),
      List.of(new Extension(Schema.of(LEASE, "Lease", "", text("contract").uniqueWithin(SERVER)), false)));

  private static final int RIVALS = 8;
  private static final int ROUNDS = 10;

  private AccountId account;

  protected abstract Ports ports();

  @BeforeEach
  void openAccount() {
    account = ports().newAccount();
  }

  static Stream<Arguments> collisions() {
    return Stream.of(
        Arguments.of("serial", device("serial", "a"), device("serial", "A")),
        Arguments.of("asset", device("asset", "a"), device("asset", "A")),
        Arguments.of("asset", device("asset", "x".repeat(500) + "a"), device("asset", "x".repeat(500) + "A")),
        Arguments.of("code", device("code", "a"), device("code", "a")),
        Arguments.of("port", device("port", 7), device("port", 7)),
        Arguments.of("tags", device("tags", many("a", "b")), device("tags", many("c", "B"))),
        Arguments.of("cards.mac", device("cards", many(complex("mac", "0"))),
            device("cards", many(complex("slot", "1"), complex("mac", "0")))),
        Arguments.of("contract", device(LEASE, complex("contract", "c")), device(LEASE, complex("contract", "C"))));
  }

  @ParameterizedTest
  @MethodSource("collisions")
  void refusesWhatAnotherResourceHasNamingTheAttribute(String attribute, Resource first, Resource second) {
    inserted(first);
    assertRefuses(attribute, () -> inserted(second));
    Resource other = inserted(device("label", "free"));
    assertRefuses(attribute, () -> replaced(other, second));
    inserted(ports().newAccount(), second);
  }

  static Stream<Arguments> neighbours() {
    return Stream.of(
        Arguments.of(device("code", "a"), device("code", "A")),
        Arguments.of(device("asset", "a"), device("code", "a")),
        Arguments.of(device("asset", "x".repeat(500) + "a"), device("asset", "x".repeat(500) + "b")),
        Arguments.of(device("label", "a"), device("label", "a")),
        Arguments.of(device("tags", many("a", "a")), device("tags", many("b"))),
        Arguments.of(device("asset", "a"), device()));
  }

  @ParameterizedTest
  @MethodSource("neighbours")
  void letsWhatDiffersStandSideBySide(Resource first, Resource second) {
    inserted(first);
    inserted(second);
  }

  @Test
  void freesAValueThatIsGivenUp() {
    Resource first = inserted(device("asset", "a", "tags", many("x", "y")));
    Resource kept = replaced(first, device("asset", "b", "tags", many("y", "z")));
    inserted(device("asset", "a", "tags", many("x")));
    assertRefuses("asset", () -> inserted(device("asset", "b")));
    assertRefuses("tags", () -> inserted(device("tags", many("z"))));
    replaced(kept, device("asset", "B", "tags", many("z", "y")));
  }

  @Test
  void freesAllValuesOfADeletedResource() {
    Resource first = inserted(device("serial", "s", "asset", "a", LEASE, complex("contract", "c")));
    ports().transactions().write(() -> ports().resources().tombstone(account, first, NOW));
    inserted(device("serial", "s", "asset", "a", LEASE, complex("contract", "c")));
  }

  @Test
  void leavesNothingBehindWhenItRefuses() {
    inserted(device("tags", many("b")));
    assertRefuses("tags", () -> inserted(device("asset", "a", "tags", many("a", "b"))));
    inserted(device("asset", "a", "tags", many("a")));
  }

  /** Nobody looks first: the storage itself decides who was first. */
  @Test
  void givesAValueToOneOfManyWhoWantItAtOnce() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(RIVALS)) {
      for (int round = 0; round < ROUNDS; round++) {
        String value = "v" + round;
        Callable<Boolean> attempt = () -> insertedInTime(
            device("asset", value, "tags", many(value, newId().toString()), LEASE, complex("contract", value)));
        List<Future<Boolean>> attempts = threads.invokeAll(Collections.nCopies(RIVALS, attempt));
        assertThat(attempts.stream().filter(UniqueValuesContract::succeeded)).hasSize(1);
      }
    }
  }

  /** Two who want each other's values in turn wait for each other; one of them is run again. */
  @Test
  void survivesCrossedWishes() throws Exception {
    List<Callable<Boolean>> attempts = IntStream.range(0, RIVALS)
        .<Callable<Boolean>>mapToObj(number -> () -> insertedInTime(device(
            "asset", number % 2 == 0 ? "one" : "two", LEASE, complex("contract", number % 2 == 0 ? "two" : "one"))))
        .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(RIVALS)) {
      assertThat(threads.invokeAll(attempts).stream().filter(UniqueValuesContract::succeeded)).hasSize(2);
    }
  }

  private boolean insertedInTime(Resource resource) {
    try {
      inserted(resource);
      return true;
    } catch (Refusal taken) {
      assertThat(taken.reason()).isEqualTo(Reason.UNIQUENESS);
      return false;
    }
  }

  private static boolean succeeded(Future<Boolean> attempt) {
    try {
      return attempt.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }

  private static Resource device(Object... namesAndValues) {
    return new Resource(DEVICE, newId(), complex(namesAndValues), Meta.firstAt(NOW));
  }

  private Resource inserted(Resource resource) {
    return inserted(account, resource);
  }

  private Resource inserted(AccountId owner, Resource resource) {
    return ports().transactions().write(() -> {
      ports().resources().insert(owner, resource);
      return resource;
    });
  }

  private Resource replaced(Resource before, Resource like) {
    Resource after = before.withAttributes(like.attributes(), before.meta().changedAt(NOW.plusSeconds(1)));
    ports().transactions().write(() -> ports().resources().replace(account, before, after));
    return after;
  }

  private static void assertRefuses(String attribute, Runnable change) {
    assertThatThrownBy(change::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNIQUENESS))
        .hasMessageContaining(attribute);
  }
}
