package io.muster.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.provisioning.GroupOfManyMembers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a change of a group costs is a matter of the change, from the request to the people who follow. */
@TestInstance(Lifecycle.PER_CLASS)
class GroupStatementCountTest {

  private final TestStorage storage = TestStorage.h2();
  private final GroupOfManyMembers small = new GroupOfManyMembers(storage, 10);
  private final GroupOfManyMembers large = new GroupOfManyMembers(storage, 10_000);

  @Test
  void addsOneMemberInAsManyStatementsAtTenMembersAsAtTenThousand() {
    small.addOne();
    large.addOne();

    assertThat(count(small::addOne)).isEqualTo(count(large::addOne)).isLessThan(40);
  }

  @Test
  void removesOneMemberInAsManyStatementsAtTenMembersAsAtTenThousand() {
    small.addOne();
    large.addOne();
    small.removeOne();
    large.removeOne();

    assertThat(count(small::removeOne)).isEqualTo(count(large::removeOne)).isLessThan(40);
  }

  @Test
  void queuesThePeopleOfALargeGroupInBatches() {
    large.addOne();

    assertThat(count(large::rename)).isLessThan(150);
    assertThat(large.queued()).isGreaterThanOrEqualTo(10_000);
  }

  private int count(Runnable work) {
    return storage.countStatements(work);
  }
}
