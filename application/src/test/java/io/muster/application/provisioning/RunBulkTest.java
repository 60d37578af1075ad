package io.muster.application.provisioning;

import static io.muster.application.port.Fixtures.GROUPS;
import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.many;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.InMemoryPorts;
import io.muster.application.provisioning.BulkResult.Outcome.Failed;
import io.muster.application.provisioning.BulkResult.Outcome.Stored;
import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.account.AccountSettings.Dialect;
import io.muster.domain.account.AccountSettings.PutMode;
import io.muster.domain.account.AccountSettings.UnknownAttributes;
import io.muster.domain.account.AccountSettings.UserDeletion;
import io.muster.domain.bulk.BulkOperation;
import io.muster.domain.bulk.BulkOperation.Change;
import io.muster.domain.bulk.BulkOperation.Create;
import io.muster.domain.bulk.BulkOperation.Delete;
import io.muster.domain.bulk.BulkOperation.Replace;
import io.muster.domain.bulk.BulkOperation.Target;
import io.muster.domain.bulk.BulkOperation.Unreadable;
import io.muster.domain.bulk.BulkRequest;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RFC 7644 §3.7. */
class RunBulkTest {

  private static final String ENTERPRISE = EnterpriseUserSchema.URN;

  private final InMemoryPorts ports = new InMemoryPorts();
  private final Provisioning provisioning = new Provisioning(ports, AccountSettings.DEFAULTS);

  @Test
  void carriesOutEveryKindOfOperation() {
    ResourceId anna = provisioning.created(USERS, "userName", "anna");
    ResourceId bo = provisioning.created(USERS, "userName", "bo");
    List<BulkResult> results = run(
        user("c", "cleo"),
        new Replace(target(anna.toString()), complex("userName", "ann"), Precondition.NONE, "r"),
        new Change(target(anna.toString()), complex("op", "add", "path", "title", "value", "Cook"), Precondition.NONE, null),
        new Delete(target(bo.toString()), Precondition.NONE, null));
    assertThat(reasons(results)).containsOnlyNulls();
    assertThat(provisioning.stored(USERS, id(results.getFirst()))).isEqualTo(complex("userName", "cleo"));
    assertThat(provisioning.stored(USERS, anna)).isEqualTo(complex("userName", "ann", "title", "Cook"));
    assertThat(results.get(2).outcome()).isInstanceOfSatisfying(
        Stored.class, stored -> assertThat(stored.meta().version()).isEqualTo(3));
    assertThat(provisioning.exists(USERS, bo)).isFalse();
  }

  @Test
  void resolvesReferencesForwardAndBackwardInPathsDataAndPatches() {
    List<BulkResult> results = run(
        group("g", "bulkId:b"),
        user("a", "anna"),
        user("b", "bo"),
        new Change(new Target(GROUPS, "bulkId:g"),
            complex("op", "add", "path", "members", "value", many(complex("value", "bulkId:a"))), Precondition.NONE, null),
        new Delete(target("bulkId:d"), Precondition.NONE, null),
        user("d", "dora"));
    assertThat(reasons(results)).containsOnlyNulls();
    assertThat(results).extracting(result -> result.operation().bulkId()).containsExactly("g", "a", "b", null, null, "d");
    assertThat(provisioning.members(id(results.getFirst()))).containsExactlyInAnyOrder(id(results.get(1)), id(results.get(2)));
    assertThat(results.get(4).target()).isEqualTo(results.get(5).target());
    assertThat(provisioning.count(USERS)).isEqualTo(2);
  }

  @Test
  void goesOnAfterFailuresAndFailsWhatReliesOnThem() {
    List<BulkResult> results = run(
        new Create("a", USERS, complex("title", "nobody")),
        group("g", "bulkId:a"),
        group("h", "bulkId:g"),
        group("i", "bulkId:unknown"),
        user("b", "bo"));
    assertThat(reasons(results))
        .containsExactly(Reason.INVALID_VALUE, Reason.CONFLICT, Reason.CONFLICT, Reason.CONFLICT, null);
    assertThat(detail(results.get(2))).isEqualTo("It refers to bulkId \"g\", whose operation failed.");
    assertThat(detail(results.get(3))).isEqualTo("It refers to bulkId \"unknown\", which no operation creates.");
    assertThat(provisioning.count(GROUPS)).isZero();
  }

  @Test
  void stopsAfterAsManyErrorsAsTheClientAccepts() {
    BulkOperation broken = new Unreadable("POST", "x", null, Refusal.invalidSyntax("no data"));
    List<BulkResult> results = provisioning.bulk(2, List.of(
        user("a", "anna"), broken, user("b", "bo"),
        new Delete(target("bulkId:x"), Precondition.NONE, null), user("c", "cleo")));
    assertThat(reasons(results)).containsExactly(null, Reason.INVALID_SYNTAX, null, Reason.CONFLICT);
    assertThat(provisioning.count(USERS)).isEqualTo(2);
  }

  @Test
  void waitsNoLongerForStorageThatIsNotAvailable() {
    BulkOperation out = new Unreadable("DELETE", null, null, Refusal.of(Reason.UNAVAILABLE, "not reachable"));
    assertThat(reasons(run(out, out, user("a", "anna"), out, out, out, user("b", "bo"), managed("c", "bulkId:c"))))
        .containsExactly(Reason.UNAVAILABLE, Reason.UNAVAILABLE, null, Reason.UNAVAILABLE, Reason.UNAVAILABLE,
            Reason.UNAVAILABLE, Reason.UNAVAILABLE, Reason.UNAVAILABLE);
    assertThat(provisioning.count(USERS)).isEqualTo(1);
  }

  @Test
  void asksForTheVersionOfEachOperation() {
    String anna = provisioning.created(USERS, "userName", "anna").toString();
    Complex patch = complex("op", "add", "path", "title", "value", "Cook");
    List<BulkResult> results = run(
        new Change(target(anna), patch, Precondition.of("W/\"7\""), null),
        new Replace(target(anna), complex("userName", "ann"), Precondition.of("W/\"1\""), null),
        new Delete(target(anna), Precondition.of("W/\"1\""), null),
        new Change(target(anna), patch, Precondition.of("W/\"2\""), null));
    assertThat(reasons(results)).containsExactly(Reason.VERSION_MISMATCH, null, Reason.VERSION_MISMATCH, null);
  }

  @ParameterizedTest
  @EnumSource(PutMode.class)
  void resolvesCircles(PutMode put) {
    Provisioning account = new Provisioning(AccountSettings.DEFAULTS.edit().put(put)
        .unknownAttributes(UnknownAttributes.REFUSE).dialect(Dialect.STRICT).settings());
    List<BulkResult> results = account.bulk(BulkRequest.NEVER, List.of(
        managed("a", "bulkId:b"), managed("b", "bulkId:a"), managed("self", "bulkId:self"),
        group("g", "bulkId:h", "bulkId:a"), group("h", "bulkId:a")));
    assertThat(reasons(results)).containsOnlyNulls();
    assertThat(manager(account, results.get(0))).isEqualTo(id(results.get(1)).toString());
    assertThat(manager(account, results.get(1))).isEqualTo(id(results.get(0)).toString());
    assertThat(manager(account, results.get(2))).isEqualTo(id(results.get(2)).toString());
    assertThat(account.members(id(results.get(3)))).containsExactlyInAnyOrder(id(results.get(4)), id(results.get(0)));
    assertThat(account.stored(USERS, id(results.get(0))).get("userName")).isEqualTo(Value.of("user a"));
  }

  @Test
  void createsNoGroupsThatContainThemselves() {
    List<BulkResult> results = run(group("g", "bulkId:h"), group("h", "bulkId:g"), group("self", "bulkId:self"));
    assertThat(reasons(results)).containsExactly(Reason.CONFLICT, Reason.INVALID_VALUE, Reason.INVALID_VALUE);
    assertThat(detail(results.get(1))).contains("would contain itself");
    assertThat(provisioning.count(GROUPS)).isZero();
  }

  @Test
  void createsNothingOfACircleOfWhichOneFails() {
    provisioning.created(USERS, "userName", "user b");
    List<BulkResult> results =
        run(managed("a", "bulkId:b"), managed("b", "bulkId:c"), managed("c", "bulkId:a"), user("d", "dora"));
    assertThat(reasons(results)).containsExactly(Reason.CONFLICT, Reason.UNIQUENESS, Reason.CONFLICT, null);
    assertThat(detail(results.getFirst())).isEqualTo("It refers in a circle to bulkId \"b\", whose operation failed.");
    assertThat(provisioning.count(USERS)).isEqualTo(2);
  }

  @Test
  void failsACircleThatReliesOnWhatFailed() {
    List<BulkResult> results = run(
        group("g", "bulkId:h"), group("h", "bulkId:g", "bulkId:x"), new Create("x", USERS, Complex.EMPTY));
    assertThat(reasons(results)).containsExactly(Reason.CONFLICT, Reason.CONFLICT, Reason.INVALID_VALUE);
    assertThat(detail(results.get(1))).contains("\"x\"");
    assertThat(provisioning.count(GROUPS)).isZero();
  }

  @Test
  void reachesNoOtherAccount() {
    Provisioning neighbour = new Provisioning(ports, AccountSettings.DEFAULTS);
    ResourceId theirs = neighbour.created(USERS, "userName", "anna");
    List<BulkResult> results = run(
        new Replace(target(theirs.toString()), complex("userName", "ann"), Precondition.NONE, null),
        new Change(target(theirs.toString()), complex("op", "remove", "path", "title"), Precondition.NONE, null),
        new Delete(target(theirs.toString()), Precondition.NONE, null),
        group("g", theirs.toString()));
    assertThat(reasons(results))
        .containsExactly(Reason.NOT_FOUND, Reason.NOT_FOUND, Reason.NOT_FOUND, Reason.INVALID_VALUE);
    assertThat(neighbour.stored(USERS, theirs)).isEqualTo(complex("userName", "anna"));
  }

  @Test
  void carriesOutLongChainsAndCircles() {
    int length = 300;
    List<BulkOperation> operations = new ArrayList<>();
    IntStream.range(0, length).forEach(n -> operations.add(managed("chain" + n, "bulkId:chain" + (n + 1))));
    operations.add(user("chain" + length, "last"));
    IntStream.range(0, length).forEach(n -> operations.add(managed("ring" + n, "bulkId:ring" + (n + 1) % length)));
    assertThat(reasons(provisioning.bulk(1, operations))).hasSize(2 * length + 1).containsOnlyNulls();
  }

  private List<BulkResult> run(BulkOperation... operations) {
    return provisioning.bulk(BulkRequest.NEVER, List.of(operations));
  }

  private static Create user(String bulkId, String userName) {
    return new Create(bulkId, USERS, complex("userName", userName));
  }

  private static Create managed(String bulkId, String manager) {
    return new Create(bulkId, USERS, complex(
        "userName", "user " + bulkId, ENTERPRISE, complex("manager", complex("value", manager))));
  }

  private static Create group(String bulkId, String... members) {
    return new Create(bulkId, GROUPS, complex("displayName", bulkId,
        "members", many((Object[]) List.of(members).stream().map(id -> complex("value", id)).toArray())));
  }

  private static Target target(String user) {
    return new Target(USERS, user);
  }

  private static ResourceId id(BulkResult result) {
    return ResourceId.parse(result.target().id()).orElseThrow();
  }

  private static String manager(Provisioning account, BulkResult result) {
    Complex enterprise = (Complex) account.stored(USERS, id(result)).get(ENTERPRISE);
    return ((Complex) enterprise.get("manager")).text("value");
  }

  private static List<Reason> reasons(List<BulkResult> results) {
    return results.stream()
        .map(result -> result.outcome() instanceof Failed(Refusal refusal) ? refusal.reason() : null).toList();
  }

  private static String detail(BulkResult result) {
    return ((Failed) result.outcome()).cause().getMessage();
  }
}
