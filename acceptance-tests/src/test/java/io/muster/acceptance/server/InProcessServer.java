package io.muster.acceptance.server;

import io.muster.server.MusterApplication;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The real application in this process, on a free port; it stops, and its data goes, when the process ends. */
public final class InProcessServer {

  private InProcessServer() {}

  public static ServerUnderTest start(Database database) {
    return start(database, Map.of());
  }

  public static ServerUnderTest start(Database database, Map<String, String> further) {
    return run(database, further).server();
  }

  /** A server, and what it answers to: each a method, or {@code *} for any, and a path as it is mapped. */
  public record Running(ServerUnderTest server, SortedSet<String> routes) {}

  public static Running run(Database database, Map<String, String> further) {
    FirstAccess access = FirstAccess.fresh();
    Map<String, String> properties = new LinkedHashMap<>(database.properties());
    properties.putAll(access.properties());
    properties.put("server.port", "0");
    // Features tell of changes one by one; that reads are on record has a test of its own.
    properties.put("muster.activity.reads", "false");
    properties.putAll(further);
    SpringApplication.getShutdownHandlers().add(database.drop());
    ConfigurableApplicationContext context = new SpringApplication(MusterApplication.class).run(arguments(properties));
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    return new Running(access.at(port).with(new StoredStaff(context)), routes(context));
  }

  private static SortedSet<String> routes(ApplicationContext context) {
    SortedSet<String> routes = new TreeSet<>();
    context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .forEach(info -> info.getPatternValues().forEach(path -> methods(info).forEach(
            method -> routes.add(method + " " + path))));
    return routes;
  }

  private static Collection<String> methods(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return methods.isEmpty() ? Set.of("*") : methods.stream().map(RequestMethod::name).toList();
  }

  static String[] arguments(Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(property -> "--" + property.getKey() + "=" + property.getValue())
        .toArray(String[]::new);
  }
}
