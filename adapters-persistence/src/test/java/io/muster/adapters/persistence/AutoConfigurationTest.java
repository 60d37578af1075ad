package io.muster.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.muster.application.port.InMemoryPorts;
import io.muster.application.port.Resources;
import io.muster.application.port.Transactions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class AutoConfigurationTest {

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID();

  @Test
  void givesWayToAPortThatIsThereAlready() {
    try (var context = start(WithPorts.class, url)) {
      assertThat(context.getBean(Resources.class)).isSameAs(WithPorts.PORTS.resources());
      assertThat(context.getBean(Transactions.class)).isInstanceOf(JpaTransactions.class);
    }
  }

  @Test
  void completesABareUrl() {
    try (var context = start(Bare.class, url)) {
      HikariDataSource pool = context.getBean(HikariDataSource.class);
      assertThat(pool.isAutoCommit()).isFalse();
      assertThat(pool.getTransactionIsolation()).isEqualTo("TRANSACTION_REPEATABLE_READ");
      assertThat(pool.getConnectionTimeout()).isEqualTo(5_000);
      assertThat(pool.getDataSourceProperties()).containsEntry("WRITE_DELAY", "0").containsEntry("MODE", "MySQL");
    }
  }

  @Test
  void leavesWhatTheAdministratorSaid() {
    try (var context = start(Bare.class, url + ";MODE=MySQL;lock_timeout=7",
        "spring.datasource.hikari.connection-timeout=9000",
        "spring.datasource.hikari.transaction-isolation=TRANSACTION_SERIALIZABLE",
        "spring.datasource.hikari.data-source-properties.WRITE_DELAY=500")) {
      HikariDataSource pool = context.getBean(HikariDataSource.class);
      assertThat(pool.getTransactionIsolation()).isEqualTo("TRANSACTION_SERIALIZABLE");
      assertThat(pool.getConnectionTimeout()).isEqualTo(9_000);
      assertThat(pool.getDataSourceProperties()).containsEntry("WRITE_DELAY", "500")
          .doesNotContainKeys("MODE", "LOCK_TIMEOUT");
    }
  }

  private static ConfigurableApplicationContext start(Class<?> configuration, String url, String... properties) {
    return new SpringApplicationBuilder(configuration)
        .web(WebApplicationType.NONE)
        .properties("spring.datasource.url=" + url, "logging.level.root=error", "spring.main.banner-mode=off")
        .properties(properties)
        .run();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Bare {}

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class WithPorts {

    static final InMemoryPorts PORTS = new InMemoryPorts();

    @Bean
    Resources resources() {
      return PORTS.resources();
    }
  }
}
