package io.muster.adapters.persistence.mapping;

import io.muster.application.port.MappingVersions;
import io.muster.application.port.Mappings;
import org.hibernate.StatelessSession;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The mappings of accounts, and what they made of SCIM resources. */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class)
class MappingStorageAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Mappings mappings(StatelessSession session) {
    return new JpaMappings(session);
  }

  @Bean
  @ConditionalOnMissingBean
  MappingVersions mappingVersions(StatelessSession session) {
    return new JpaMappingVersions(session);
  }
}
