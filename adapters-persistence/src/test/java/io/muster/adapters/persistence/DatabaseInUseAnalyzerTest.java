package io.muster.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseInUseAnalyzerTest {

  private final DatabaseInUseAnalyzer analyzer = new DatabaseInUseAnalyzer();

  @Test
  void saysThatAnotherMusterHoldsTheDatabase() {
    assertThat(analyzer.analyze(new IllegalStateException(new SQLException("in use", "90020", 90_020))).getDescription())
        .contains("holds the embedded database");
  }

  @Test
  void leavesOtherFailuresToOthers() {
    assertThat(analyzer.analyze(new IllegalStateException(new SQLException("away", "90098", 90_098)))).isNull();
  }
}
