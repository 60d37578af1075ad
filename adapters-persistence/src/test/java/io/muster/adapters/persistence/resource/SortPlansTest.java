package io.muster.adapters.persistence.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.persistence.TestStorage;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.FilterParser;
import io.muster.domain.resource.Resource;
import io.muster.domain.search.Order;
import io.muster.domain.search.Query;
import io.muster.domain.search.Slice;
import io.muster.domain.search.Walk;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What MySQL reads for sorted lists of 100,000 users: an index that has their order, and no more of it than a page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SortPlansTest {

  private TestStorage storage;
  private Plans plans;
  private JdbcResources resources;
  private AccountId account;

  @BeforeAll
  void gather() {
    storage = TestStorage.mySql();
    Crowd crowd = new Crowd(storage);
    account = crowd.gather(100);
    crowd.analyze();
    plans = new Plans(storage.bean(DataSource.class));
    resources = new JdbcResources(new Statements(plans), Dialect.MYSQL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"userName", "title", "externalId", "active", "emails", "emails.type", "meta.created",
      "meta.lastModified", "id", "urn:example:badge:size"})
  void readsAPageInTheOrderOfAnIndexFromAnyPlaceInBothDirections(String sortBy) {
    for (String direction : List.of("ascending", "descending")) {
      Order order = Order.of(Crowd.USERS, List.of(), sortBy, direction);
      Slice<Resource> first = storage.transactions().read(
          () -> resources.walk(account, Crowd.USERS, new Walk(null, order, null, false, 100)));
      for (boolean backward : new boolean[] {false, true}) {
        Walk next = new Walk(null, order, resources.positionOf(order, first.items().getLast()), backward, 25);
        assertThat(plans.of(() -> storage.transactions().read(() -> resources.walk(account, Crowd.USERS, next))))
            .isNotEmpty()
            .allSatisfy(plan -> assertThat(plan).doesNotContain("Sort").doesNotContain("Table scan"));
      }
    }
  }

  @Test
  void findsFewFirstAndSortsThem() {
    assertThat(pageOf("title sw \"title 99#\"", "displayName")).isNotEmpty().allSatisfy(plan ->
        assertThat(plan).contains("range scan on v using value_index_value", "Single-row index lookup on r"));
  }

  @Test
  void looksForManyInTheirOrder() {
    assertThat(pageOf("emails.type eq \"home\"", "title").stream().filter(plan -> !plan.contains("Aggregate")))
        .isNotEmpty()
        .allSatisfy(plan -> assertThat(plan).doesNotContain("Sort"));
  }

  private List<String> pageOf(String text, String sortBy) {
    Filter filter = FilterParser.parse(Crowd.USERS, text, FilterLimits.DEFAULT);
    Query query = new Query(filter, Order.of(Crowd.USERS, List.of(), sortBy, null), 1, 25);
    return plans.of(() -> storage.transactions().read(() -> resources.search(account, Crowd.USERS, query)));
  }
}
