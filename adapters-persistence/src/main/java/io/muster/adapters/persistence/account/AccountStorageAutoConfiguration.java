package io.muster.adapters.persistence.account;

import io.muster.application.port.AccountSchemas;
import io.muster.application.port.Accounts;
import io.muster.application.port.ApiKeys;
import io.muster.application.port.Logins;
import io.muster.application.port.Tokens;
import org.hibernate.StatelessSession;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Accounts and their tokens, logins and their API keys. The session is the one of the current transaction. */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class)
class AccountStorageAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Accounts accounts(StatelessSession session) {
    return new JpaAccounts(session);
  }

  @Bean
  @ConditionalOnMissingBean
  AccountSchemas accountSchemas(StatelessSession session) {
    return new JpaAccountSchemas(session);
  }

  @Bean
  @ConditionalOnMissingBean
  Tokens tokens(StatelessSession session) {
    return new JpaTokens(session);
  }

  @Bean
  @ConditionalOnMissingBean
  Logins logins(StatelessSession session) {
    return new JpaLogins(session);
  }

  @Bean
  @ConditionalOnMissingBean
  ApiKeys apiKeys(StatelessSession session) {
    return new JpaApiKeys(session);
  }
}
