package io.muster.server;

import java.io.PrintStream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells on the terminal why Muster did not start, in lines that a person can read; the log has it as one record. */
class PlainFailure implements FailureAnalysisReporter {

  private final PrintStream err = System.err;

  @Override
  public void report(FailureAnalysis analysis) {
    err.println("\nMuster did not start.\n\n" + analysis.getDescription());
    if (analysis.getAction() != null) {
      err.println("\n" + analysis.getAction());
    }
  }
}
