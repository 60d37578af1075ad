package io.muster.adapters.persistence.activity;

import io.muster.application.port.ChangeLog;
import io.muster.application.port.History;
import org.hibernate.StatelessSession;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The activity log. */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class)
class ActivityStorageAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  ChangeLog changeLog(StatelessSession session) {
    return new JpaChangeLog(session);
  }

  @Bean
  @ConditionalOnMissingBean
  History history(StatelessSession session) {
    return new JpaHistory(session);
  }
}
