package io.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.Accounts;
import io.muster.application.port.ChangeLog;
import io.muster.application.port.Transactions;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;

class VerifyActivityCommandTest {

  private static final Instant AT = Instant.parse("2026-03-29T01:30:00.123Z");

  @TempDir
  private Path data;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @BeforeEach
  void fill() {
    try (ConfigurableApplicationContext storage = storage()) {
      storage.getBean(Transactions.class).write(() -> {
        AccountId acme = create(storage, "acme");
        create(storage, "beta");
        storage.getBean(ChangeLog.class).append(acme, List.of(new Entry(
            new Activity(new UUID(1, 1), AT, "mst_a1b2", Operation.READ, null, null, null, Outcome.SUCCEEDED, List.of(),
                List.of(), List.of(), 12), null)));
      });
    }
  }

  @Test
  void isMeantByItsOptionOnly() {
    assertThat(VerifyActivityCommand.isMeant("--muster.verify-activity")).isTrue();
    assertThat(VerifyActivityCommand.isMeant("--muster.verify-activity=acme")).isTrue();
    assertThat(VerifyActivityCommand.isMeant("--muster.data-dir=x", "muster.verify-activity")).isFalse();
  }

  @Test
  void tellsOfEveryAccount() {
    assertThat(run("--muster.verify-activity")).isZero();

    assertThat(printed()).hasSize(2);
    assertThat(printed().getFirst()).matches("acme: intact, 1 entries hold, head 1 [0-9a-f]{64}");
    assertThat(printed().getLast()).matches("beta: intact, 0 entries hold, head 0 [0-9a-f]{64}");
  }

  @Test
  void tellsOfOne() {
    assertThat(run("--muster.verify-activity=beta")).isZero();
    assertThat(printed()).singleElement().asString().startsWith("beta: intact");
  }

  @Test
  void endsWithOneWhenALogIsNotIntact() {
    run("--muster.verify-activity");
    output.reset();
    try (ConfigurableApplicationContext storage = storage()) {
      storage.getBean(Transactions.class).write(() ->
          storage.getBean(JdbcOperations.class).update("UPDATE activity SET actor = 'mst_other'"));
    }

    assertThat(run("--muster.verify-activity")).isEqualTo(1);
    assertThat(printed().getFirst()).startsWith("acme: broken at entry 1 (entry_differs)");
    assertThat(printed().getLast()).startsWith("beta: intact");
  }

  @Test
  void endsWithOneWhenThereIsNoSuchAccount() {
    assertThat(run("--muster.verify-activity=nobody")).isEqualTo(1);
    assertThat(printed()).containsExactly("there is no account to verify");
  }

  private int run(String option) {
    return VerifyActivityCommand.run(
        new PrintStream(output, true, StandardCharsets.UTF_8), option, "--spring.datasource.url=" + url());
  }

  private List<String> printed() {
    return output.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private ConfigurableApplicationContext storage() {
    return new SpringApplicationBuilder(VerifyActivityCommand.class).web(WebApplicationType.NONE)
        .run("--spring.datasource.url=" + url());
  }

  private String url() {
    return "jdbc:h2:file:" + data.resolve("muster") + ";MODE=MySQL";
  }

  private static AccountId create(ConfigurableApplicationContext storage, String name) {
    return storage.getBean(Accounts.class)
        .create(name, Account.Kind.PRODUCTION, null, AccountSettings.DEFAULTS, AT).id();
  }
}
