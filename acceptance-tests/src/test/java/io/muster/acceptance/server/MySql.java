package io.muster.acceptance.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The MySQL server that {@code MUSTER_TEST_MYSQL_URL}, {@code …_USER} and {@code …_PASSWORD} name; each test run makes a
 * database of its own in it, and drops it at its end.
 */
public record MySql(String url, String user, String password) {

  private static final Pattern URL = Pattern.compile("(jdbc:mysql://([^/:]+)(?::(\\d+))?/)[^?]*(.*)");
  private static final int DEFAULT_PORT = 3306;

  /** The configured server; a test without one is skipped with a message. */
  public static MySql configured() {
    String url = variable("URL").orElseThrow(() -> Skip.because("MUSTER_TEST_MYSQL_URL is not set: no MySQL to test on"));
    return new MySql(url, variable("USER").orElse("root"), variable("PASSWORD").orElse(""));
  }

  public static Database freshDatabase() {
    return configured().fresh();
  }

  public Database fresh() {
    String name = "muster_acceptance_" + Unique.word();
    execute("CREATE DATABASE " + name);
    return Database.at(
        parts().group(1) + name + parts().group(4), user, password, () -> execute("DROP DATABASE " + name));
  }

  public String host() {
    return parts().group(2);
  }

  public int port() {
    return parts().group(3) == null ? DEFAULT_PORT : Integer.parseInt(parts().group(3));
  }

  private Matcher parts() {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      throw new IllegalStateException("MUSTER_TEST_MYSQL_URL is not jdbc:mysql://host:port/database");
    }
    return matcher;
  }

  private void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new IllegalStateException("MySQL refused: " + sql, refused);
    }
  }

  private static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv("MUSTER_TEST_MYSQL_" + name)).filter(value -> !value.isBlank());
  }
}
