package io.muster.acceptance.server;

import io.muster.server.MusterApplication;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The real application in this process, on a free port; it stops, and its data goes, when the process ends. */
public final class InProcessServer {

  private InProcessServer() {}

  public static ServerUnderTest start(Database database) {
    return start(database, Map.of());
  }

  public static ServerUnderTest start(Database database, Map<String, String> further) {
    FirstAccess access = FirstAccess.fresh();
    Map<String, String> properties = new LinkedHashMap<>(database.properties());
    properties.putAll(access.properties());
    properties.put("server.port", "0");
    properties.putAll(further);
    SpringApplication.getShutdownHandlers().add(database.drop());
    ConfigurableApplicationContext context = new SpringApplication(MusterApplication.class).run(arguments(properties));
    return access.at(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class))
        .with(new StoredStaff(context));
  }

  static String[] arguments(Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(property -> "--" + property.getKey() + "=" + property.getValue())
        .toArray(String[]::new);
  }
}
