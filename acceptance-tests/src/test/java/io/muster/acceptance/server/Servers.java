package io.muster.acceptance.server;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The servers that the tests run against: one in this process on the embedded database, one on MySQL when that is
 * configured, or the one at {@code -Dmuster.url} in place of both. Each is started once, when it is first asked for.
 */
public final class Servers {

  private static final Map<String, String> SCHEMA_FILES = Map.of("muster.schemas", "src/test/resources/schemas");

  private static @Nullable ServerUnderTest embedded;
  private static @Nullable ServerUnderTest onMySql;
  private static @Nullable ServerUnderTest withSchemaFiles;
  private static @Nullable ServerUnderTest withSchemaFilesOnMySql;

  private Servers() {}

  /** The server at {@code -Dmuster.url}, or else one in this process on the embedded database. */
  public static synchronized ServerUnderTest main() {
    if (embedded == null) {
      embedded = elsewhere().orElseGet(() -> InProcessServer.start(Database.embedded()));
    }
    return embedded;
  }

  /** A server in this process on a MySQL database of its own; a test without one is skipped with a message. */
  public static synchronized ServerUnderTest onMySql() {
    Skip.when(isElsewhere(), "-Dmuster.url names the server under test, so none is started on MySQL");
    if (onMySql == null) {
      onMySql = InProcessServer.start(MySql.freshDatabase());
    }
    return onMySql;
  }

  /** A server in this process with the schema files of these tests; skipped where the server under test is elsewhere. */
  public static synchronized ServerUnderTest withSchemaFiles() {
    Skip.when(isElsewhere(), "-Dmuster.url names a server that has not the schema files of these tests");
    if (withSchemaFiles == null) {
      withSchemaFiles = InProcessServer.start(Database.embedded(), SCHEMA_FILES);
    }
    return withSchemaFiles;
  }

  /** The same on MySQL. */
  public static synchronized ServerUnderTest withSchemaFilesOnMySql() {
    Skip.when(isElsewhere(), "-Dmuster.url names the server under test, so none is started on MySQL");
    if (withSchemaFilesOnMySql == null) {
      withSchemaFilesOnMySql = InProcessServer.start(MySql.freshDatabase(), SCHEMA_FILES);
    }
    return withSchemaFilesOnMySql;
  }

  public static boolean isElsewhere() {
    return property("muster.url").isPresent();
  }

  private static Optional<ServerUnderTest> elsewhere() {
    return property("muster.url").map(url -> new ServerUnderTest(
        root(url),
        property("muster.account").orElse("acme"),
        property("muster.token").orElseThrow(() -> new IllegalStateException("-Dmuster.url needs -Dmuster.token")),
        property("muster.admin-user")
            .map(user -> new ServerUnderTest.Login(user, property("muster.admin-password").orElse("")))
            .orElse(null)));
  }

  /** The URL may be pasted as the console shows the SCIM endpoint, or as the bare address. */
  static URI root(String url) {
    return URI.create(url.replaceAll("/+$", "").replaceAll("/scim(/v2)?$", ""));
  }

  private static Optional<String> property(String name) {
    return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
  }
}
