package io.muster.acceptance;

import io.cucumber.junit.platform.engine.Constants;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.steps.ServerInUse;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What Muster does, told in features: against a server in this process, or the one at {@code -Dmuster.url}. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("features")
@ConfigurationParameter(key = Constants.GLUE_PROPERTY_NAME, value = "io.muster.acceptance.steps")
class FeaturesTest {

  @BeforeSuite
  static void chooseServer() {
    ServerInUse.choose(Servers::main);
  }
}
