package io.muster.acceptance;

import io.cucumber.junit.platform.engine.Constants;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.steps.ServerInUse;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectClasspathResource;
import org.junit.platform.suite.api.Suite;

/** What a server does with schemas and resource types that its operator added. */
@Suite
@IncludeEngines("cucumber")
@SelectClasspathResource("features-with-schema-files")
@ConfigurationParameter(key = Constants.GLUE_PROPERTY_NAME, value = "io.muster.acceptance.steps")
class SchemaFilesFeaturesTest {

  @BeforeSuite
  static void chooseServer() {
    ServerInUse.choose(Servers::withSchemaFiles);
  }
}
