package io.muster.acceptance;

import io.cucumber.junit.platform.engine.Constants;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.steps.ServerInUse;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectClasspathResource;
import org.junit.platform.suite.api.Suite;

/** The same on MySQL; skipped where none is configured. */
@Suite
@IncludeEngines("cucumber")
@SelectClasspathResource("features-with-schema-files")
@ConfigurationParameter(key = Constants.GLUE_PROPERTY_NAME, value = "io.muster.acceptance.steps")
class SchemaFilesFeaturesOnMySqlTest {

  @BeforeSuite
  static void chooseServer() {
    ServerInUse.choose(Servers::withSchemaFilesOnMySql);
  }
}
