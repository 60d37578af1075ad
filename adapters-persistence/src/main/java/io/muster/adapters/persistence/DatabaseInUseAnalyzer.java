package io.muster.adapters.persistence;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever started Muster that another one holds the embedded database. */
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

  private static final int IN_USE = 90_020;

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
    return cause.getErrorCode() == IN_USE
        ? new FailureAnalysis("Another Muster that runs holds the embedded database in the data directory.",
            "Stop it first, or ask it over HTTP, as for a verification of the activity log.", cause)
        : null;
  }
}
