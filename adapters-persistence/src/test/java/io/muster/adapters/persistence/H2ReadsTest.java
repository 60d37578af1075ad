package io.muster.adapters.persistence;

import static io.muster.application.port.Fixtures.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.Ports;
import io.muster.application.provisioning.CrewInACrowd;
import io.muster.domain.account.AccountId;
import io.muster.domain.job.JobId;
import io.muster.domain.resource.ResourceId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What H2 looks at for ten users is the same whether a few others are in the account or many. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H2ReadsTest {

  private final Database database = new Database();
  private final Database withoutStatistics = new Database();

  H2ReadsTest() {
    database.analyze();
  }

  /** An account of few and one of many. */
  private static final class Database {
    private final TestStorage storage =
        TestStorage.on("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;ANALYZE_AUTO=0");
    private final CrewInACrowd amongFew = new CrewInACrowd(storage, 10, 5);
    private final CrewInACrowd amongMany = new CrewInACrowd(storage, 10, 100);

    private void analyze() {
      storage.transactions().write(() -> storage.bean(JdbcTemplate.class).execute("ANALYZE"));
    }
  }

  enum Change {
    ONE_COMES(CrewInACrowd::oneComes),
    THE_MANAGER_GOES_AND_COMES_BACK(CrewInACrowd::managerGoesAndComesBack),
    THE_GROUP_IS_EMPTIED_AND_FILLED(CrewInACrowd::groupIsEmptiedAndFilled),
    THE_GROUP_IS_RENAMED(CrewInACrowd::groupIsRenamed);

    private final Consumer<CrewInACrowd> change;

    Change(Consumer<CrewInACrowd> change) {
      this.change = change;
    }
  }

  private interface Question {
    void ask(Ports ports, AccountId account, CrewInACrowd crew);
  }

  enum Read {
    USERS_BY_THEIR_IDS((ports, account, crew) -> ports.resources().findAll(account, USERS, crew.crew())),
    USERS_TO_BE_CHANGED((ports, account, crew) -> ports.resources().findAllForUpdate(account, USERS, crew.crew())),
    WHO_EXISTS((ports, account, crew) -> ports.resources().existing(account, USERS, crew.crew())),
    HOW_THEY_WERE_MAPPED((ports, account, crew) -> ports.mappings().statusesOf(account, crew.crew())),
    THEIR_GROUPS((ports, account, crew) -> ports.memberships().groupsOf(account, crew.crew())),
    THE_MEMBERS_OF_GROUPS((ports, account, crew) ->
        ports.memberships().membersOf(account, List.of(crew.group(), crew.crew().getFirst()))),
    THE_REST_OF_A_JOB(Read::workOff);

    private final Question question;

    Read(Question question) {
      this.question = question;
    }

    private static void workOff(Ports ports, AccountId account, CrewInACrowd crew) {
      ports.jobs().mapAnew(account, crew.crew(), "test");
      JobId job = ports.jobs().list(account, null, 1).getFirst().id();
      List<ResourceId> some = ports.jobs().rest(account, job, 3);
      ports.jobs().strike(account, job, some);
      ports.jobs().rest(account, job, 3);
    }
  }

  @AfterAll
  void close() {
    database.storage.close();
    withoutStatistics.storage.close();
  }

  @ParameterizedTest
  @EnumSource
  void followsAChangeAsFarAsItConcernsUsers(Change change) {
    change.change.accept(database.amongFew);
    change.change.accept(database.amongMany);
    long few = database.storage.countScans(() -> change.change.accept(database.amongFew));
    long many = database.storage.countScans(() -> change.change.accept(database.amongMany));
    assertThat(many).isPositive().isEqualTo(few);
  }

  /** Whatever it believes of its tables, and when the transaction has written. */
  @ParameterizedTest
  @EnumSource
  void findsWhatIsNamed(Read read) {
    for (Database each : List.of(database, withoutStatistics)) {
      long few = scans(each.storage, each.amongFew, read);
      assertThat(scans(each.storage, each.amongMany, read)).isPositive().isEqualTo(few);
    }
  }

  private static long scans(TestStorage storage, CrewInACrowd crew, Read read) {
    return storage.transactions().write(() -> {
      crew.managerGoesAndComesBack();
      return storage.countScans(() -> read.question.ask(storage, crew.account(), crew));
    });
  }
}
