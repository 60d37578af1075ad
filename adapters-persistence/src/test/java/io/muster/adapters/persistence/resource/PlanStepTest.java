package io.muster.adapters.persistence.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The test of plans is alive: it refuses plans that read too much. */
class PlanStepTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "-> Table scan on r  (cost=1 rows=9)",
    "    -> Index scan on r using PRIMARY  (cost=0.3 rows=50)",
    "-> Covering index scan on v using value_index_value  (cost=0.3 rows=50)",
    "-> Covering index lookup on v using PRIMARY (account_id = 1)  (cost=3 rows=8)",
    "-> Index lookup on v using PRIMARY (account_id = 1, resource_id = r.id)  (cost=3 rows=8)",
    "-> Index range scan on r using PRIMARY over (0x01 <= id)  (cost=3 rows=8)",
    "-> Index lookup on z using PRIMARY (account_id = 1)  (cost=3 rows=8)"
  })
  void refusesWhatIsNotBounded(String line) {
    assertThat(PlanStep.of(line)).hasSize(1).allMatch(PlanStep::readsStoredRows).noneMatch(PlanStep::isBounded);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "-> Index lookup on r using PRIMARY (account_id = 1, type = 'User')  (cost=589 rows=53939)",
    "-> Index lookup on r using resource_name (account_id = 1, type = 'User'), with index condition: (r.id = 0x01)",
    "-> Index lookup on m using membership_member (account_id = 1), with index condition: (m.group_id = 0x01)"
  })
  void refusesToCallAWalkLed(String line) {
    assertThat(PlanStep.of(line)).hasSize(1).allMatch(PlanStep::isBounded).noneMatch(PlanStep::isLed);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "-> Single-row index lookup on r using PRIMARY (account_id = 1, type = 'User', id = v.resource_id)  (cost=0.3)",
    "-> Index range scan on r using resource_name over (account_id = 1 AND type = 'User' AND 0x01 < name_key)",
    "-> Index lookup on v using PRIMARY (account_id = 1, resource_id = r.id, path = 5)  (cost=3 rows=8)",
    "-> Covering index lookup on m using PRIMARY (account_id = 1, group_id = g.id)  (cost=1.55 rows=10.1)"
  })
  void allowsWhatAnIndexLeadsTo(String line) {
    assertThat(PlanStep.of(line)).hasSize(1).allMatch(PlanStep::isLed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-> Table scan on u  (cost=1)", "-> Table scan on <temporary>", "-> Limit: 25 row(s)"})
  void passesOverWhatTheQueryMadeItself(String line) {
    assertThat(PlanStep.of(line)).noneMatch(PlanStep::readsStoredRows);
  }
}
