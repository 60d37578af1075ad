package io.muster.adapters.persistence;

import io.muster.application.port.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.DatabaseMetaData;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.orm.jpa.hibernate.SharedSessionCreator;
import org.springframework.transaction.PlatformTransactionManager;

/** Storage as a whole: pool, migrations, Hibernate and transactions, set so that a bare JDBC URL is enough. */
@AutoConfiguration(
    before = {
      DataSourceAutoConfiguration.class,
      JdbcTemplateAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      HibernateJpaAutoConfiguration.class
    })
@EntityScan(basePackageClasses = PersistenceAutoConfiguration.class)
class PersistenceAutoConfiguration {

  private static final String MIGRATIONS = "classpath:io/muster/adapters/persistence/migration";

  @Bean
  static PoolDefaults musterPoolDefaults() {
    return new PoolDefaults();
  }

  @Bean
  FlywayConfigurationCustomizer musterMigrations(DataSource dataSource) throws MetaDataAccessException {
    String database = JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
    List<String> locations = database.equals("H2") ? List.of(MIGRATIONS, MIGRATIONS + "_h2") : List.of(MIGRATIONS);
    return flyway -> flyway.locations(locations.toArray(String[]::new));
  }

  @Bean
  HibernatePropertiesCustomizer musterHibernateProperties() {
    return properties -> {
      properties.putIfAbsent("hibernate.hbm2ddl.auto", "none");
      // Lists are written in batches whatever is set here; single rows at once, so that a violation shows where it
      // happens.
      properties.putIfAbsent("hibernate.jdbc.batch_size", "0");
      // What a violation says names the value, which may be personal.
      properties.putIfAbsent("hibernate.jdbc.log.errors", "false");
      // The pool hands out connections without auto-commit, so that nothing need be asked or switched for a
      // transaction.
      properties.putIfAbsent("hibernate.connection.provider_disables_autocommit", "true");
      properties.putIfAbsent("hibernate.type.preferred_uuid_jdbc_type", "BINARY");
      // LocalDateTime reaches the driver as it is, not by way of java.sql.Timestamp and the time zone of this machine.
      properties.putIfAbsent("hibernate.type.java_time_use_direct_jdbc", "true");
    };
  }

  @Bean
  @ConditionalOnMissingBean(JdbcOperations.class)
  JdbcTemplate jdbcTemplate(DataSource dataSource) {
    return new TransactionalJdbc(dataSource);
  }

  /** What a session does happens in the current transaction, on its connection, at once. */
  @Bean
  @ConditionalOnMissingBean
  StatelessSession statelessSession(EntityManagerFactory factory) {
    return SharedSessionCreator.createSharedStatelessSession(factory.unwrap(SessionFactory.class));
  }

  @Bean
  @ConditionalOnMissingBean
  Transactions transactions(PlatformTransactionManager manager, JdbcOperations jdbc, DataSource dataSource)
      throws MetaDataAccessException {
    String database = JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
    return database.equals("MySQL")
        ? JpaTransactions.isolatedByStatement(manager, jdbc, Backoff.exponential())
        : JpaTransactions.isolatedByDriver(manager, Backoff.exponential());
  }
}
