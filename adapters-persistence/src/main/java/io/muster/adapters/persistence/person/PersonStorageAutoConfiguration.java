package io.muster.adapters.persistence.person;

import io.muster.application.port.Holds;
import io.muster.application.port.People;
import org.hibernate.StatelessSession;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;

/** People, and the holds that keep them as they are. */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class)
class PersonStorageAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  People people(StatelessSession session) {
    return new JpaPeople(session);
  }

  @Bean
  @ConditionalOnMissingBean
  Holds holds(JdbcOperations jdbc) {
    return new JdbcHolds(jdbc);
  }
}
