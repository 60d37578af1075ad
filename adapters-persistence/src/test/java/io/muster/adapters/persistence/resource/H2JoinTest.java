package io.muster.adapters.persistence.resource;

import static io.muster.application.port.Fixtures.USERS;
import static io.muster.application.port.Fixtures.changed;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.group;
import static io.muster.application.port.Fixtures.many;
import static io.muster.application.port.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.persistence.TestStorage;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.FilterParser;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.resource.Resource;
import io.muster.domain.search.Order;
import io.muster.domain.search.Query;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** H2 asks what a filter leads to once, however many rows that are, while the transaction has written something. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H2JoinTest {

  private static final List<String> TABLES = List.of("resource", "value_index", "membership");
  private static final AtomicInteger ASKED = new AtomicInteger();

  private final TestStorage storage = TestStorage.h2();
  private final Account few = new Account(3);
  private final Account many = new Account(60);

  /** H2 tells it of each query of a table, subqueries among them. */
  public static final class Counter implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) {
      ASKED.incrementAndGet();
    }
  }

  /** Somebody alone, and a crew that is in a group. */
  private final class Account {

    private final AccountId id = storage.newAccount();
    private final int size;
    private Resource somebody = user("somebody");

    private Account(int size) {
      this.size = size;
      Resource crew = group("Crew");
      List<Resource> sailors = IntStream.range(0, size)
          .mapToObj(n -> user("sailor " + n, "title", "Sailor", "displayName", "Sailor " + n,
              "emails", many(complex("value", n + "@example.com", "type", "work"))))
          .toList();
      List.of(somebody, crew).forEach(each -> storage.resources().insert(id, each));
      sailors.forEach(each -> storage.resources().insert(id, each));
      storage.memberships().change(
          id, crew.id(), MembershipChange.NONE.thenAdd(sailors.stream().map(Resource::id).toList()));
    }

    private int asked(String text, @Nullable String sortBy) {
      Filter filter = FilterParser.parse(USERS, text, FilterLimits.DEFAULT);
      Query query = new Query(
          filter, sortBy == null ? Order.BY_ID : Order.of(USERS, List.of(), sortBy, null), 1, 100);
      return storage.transactions().write(() -> {
        Resource before = somebody;
        somebody = changed(before, "nickName", "nobody");
        storage.resources().replace(id, before, somebody);
        ASKED.set(0);
        assertThat(storage.resources().search(id, USERS, query).items()).hasSize(size);
        return ASKED.get();
      });
    }
  }

  @BeforeAll
  void count() {
    TABLES.forEach(table -> define("CREATE TRIGGER asked_" + table + " BEFORE SELECT ON " + table + " CALL '"
        + Counter.class.getName() + "'"));
  }

  @AfterAll
  void stopCounting() {
    TABLES.forEach(table -> define("DROP TRIGGER asked_" + table));
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '\'', value = {
      "title eq \"sailor\",",
      "title eq \"sailor\", userName",
      "title eq \"sailor\" and userName sw \"sailor\",",
      "title eq \"sailor\" and emails[type eq \"work\"],",
      "title eq \"sailor\" or nickName eq \"somebody\",",
      "title eq \"sailor\" or userName eq \"nobody\", meta.created",
      "(title eq \"sailor\" or userName eq \"nobody\") and emails.type eq \"work\",",
      "groups.display eq \"crew\","})
  void asksAsOftenForManyAsForFew(String filter, @Nullable String sortBy) {
    assertThat(many.asked(filter, sortBy)).isPositive().isEqualTo(few.asked(filter, sortBy));
  }

  /** That of each row found it is asked whether it has a value is right: the answer is a row beside it. */
  @ParameterizedTest
  @CsvSource(quoteCharacter = '\'', value = {
      "title eq \"sailor\", displayName",
      "title eq \"sailor\" or userName eq \"nobody\", title"})
  void asksOfEachRowOnlyWhetherItHasWhatTheListIsSortedBy(String filter, String sortBy) {
    assertThat(many.asked(filter, sortBy)).isEqualTo(few.asked(filter, sortBy) + many.size - few.size);
  }

  private void define(String ddl) {
    storage.transactions().write(() -> storage.bean(JdbcTemplate.class).execute(ddl));
  }
}
