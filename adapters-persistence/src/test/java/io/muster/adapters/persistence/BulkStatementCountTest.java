package io.muster.adapters.persistence;

import static io.muster.application.port.Fixtures.GROUPS;
import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.many;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.provisioning.BulkResult;
import io.muster.application.provisioning.Provisioning;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.bulk.BulkOperation;
import io.muster.domain.bulk.BulkOperation.Create;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A bulk request asks the database a number of times that grows as its operations do, and no faster. */
class BulkStatementCountTest {

  private static final int MOST_FOR_ONE_USER = 16;

  private final TestStorage storage = TestStorage.h2();

  @Test
  void createsAThousandUsersAtTheCostOfEach() {
    int one = count(1, number -> user(number, complex("userName", "user " + number)));
    assertThat(one).isLessThanOrEqualTo(MOST_FOR_ONE_USER);
    assertThat(count(1_000, number -> user(number, complex("userName", "user " + number)))).isEqualTo(1_000 * one);
  }

  @Test
  void createsAChainOfManagersAtTheCostOfEach() {
    assertLinear(length -> number -> managed(number, number + 1 < length ? number + 1 : number));
  }

  @Test
  void createsACircleOfManagersAtTheCostOfEach() {
    assertLinear(length -> number -> managed(number, (number + 1) % length));
  }

  @Test
  void createsGroupsWithinEachOtherAtTheCostOfEach() {
    assertLinear(length -> number -> new Create("g" + number, GROUPS, number % 2 == 0
        ? complex("displayName", "group " + number, "members", many(complex("value", "bulkId:g" + (number + 1))))
        : complex("displayName", "group " + number)));
  }

  private void assertLinear(IntFunction<IntFunction<BulkOperation>> operations) {
    int hundred = count(100, operations.apply(100));
    int fourHundred = count(400, operations.apply(400));
    assertThat(fourHundred).isBetween(1, 4 * hundred + 100);
  }

  private int count(int length, IntFunction<BulkOperation> operation) {
    Provisioning account = new Provisioning(storage, AccountSettings.DEFAULTS);
    List<BulkOperation> operations = IntStream.range(0, length).mapToObj(operation).toList();
    return storage.countStatements(() ->
        assertThat(account.bulk(1, operations)).hasSize(length).noneMatch(BulkResult::failed));
  }

  private static BulkOperation managed(int number, int manager) {
    return user(number, complex("userName", "user " + number,
        EnterpriseUserSchema.URN, complex("manager", complex("value", "bulkId:u" + manager))));
  }

  private static BulkOperation user(int number, Complex data) {
    return new Create("u" + number, USERS, data);
  }
}
