package io.muster.adapters.persistence.resource;

import io.muster.application.port.Memberships;
import io.muster.application.port.Resources;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** SCIM resources, who belongs to which group, and the index that answers filters. */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class)
class ResourceStorageAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Dialect dialect(DataSource dataSource) throws MetaDataAccessException {
    return Dialect.of(JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName));
  }

  @Bean
  @ConditionalOnMissingBean
  Resources resources(JdbcTemplate jdbc, Dialect dialect) {
    return new JdbcResources(new Statements(jdbc), dialect);
  }

  @Bean
  @ConditionalOnMissingBean
  Memberships memberships(JdbcTemplate jdbc, Dialect dialect) {
    return new JdbcMemberships(new Statements(jdbc), dialect);
  }
}
