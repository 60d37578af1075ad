package io.muster.adapters.persistence.seal;

import io.muster.application.port.Seals;
import io.muster.application.port.Transactions;
import java.security.SecureRandom;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is handed to clients sealed. */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class)
class SealAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Seals seals(JdbcTemplate jdbc, Transactions transactions) {
    SecureRandom random = new SecureRandom();
    return new AesSeals(new SealingKey(jdbc, transactions).findOrMake(random), random);
  }
}
