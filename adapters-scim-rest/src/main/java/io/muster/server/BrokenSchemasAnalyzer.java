package io.muster.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever started Muster everything that is wrong with the schemas, and what to do. */
class BrokenSchemasAnalyzer extends AbstractFailureAnalyzer<BrokenSchemas> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, BrokenSchemas cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()),
        "Correct the files in the folder that muster.schemas names, and start again.", cause);
  }
}
