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
  Resources resources(JdbcTemplate jdbc, DataSource dataSource) throws MetaDataAccessException {
    String database = JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
    return new JdbcResources(new Statements(jdbc), Dialect.of(database));
  }

  @Bean
  @ConditionalOnMissingBean
  Memberships memberships(JdbcTemplate jdbc) {
    return new JdbcMemberships(new Statements(jdbc));
  }
}
