package io.muster.adapters.persistence.activity;

import io.muster.application.port.ActivityChains;
import io.muster.application.port.ActivityCounts;
import io.muster.application.port.ChangeLog;
import io.muster.application.port.History;
import org.hibernate.StatelessSession;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;

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
  ActivityChains activityChains(StatelessSession session, JdbcOperations jdbc) {
    return new JpaActivityChains(session, jdbc);
  }

  @Bean
  @ConditionalOnMissingBean
  ActivityCounts activityCounts(JdbcOperations jdbc) {
    return new JdbcActivityCounts(jdbc);
  }

  @Bean
  @ConditionalOnMissingBean
  History history(StatelessSession session) {
    return new JpaHistory(session);
  }
}
