package io.muster.adapters.persistence.organization;

import io.muster.application.port.Organizations;
import io.muster.application.port.Sites;
import org.hibernate.StatelessSession;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Organizations and sites. */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class)
class OrganizationStorageAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Organizations organizations(StatelessSession session) {
    return new JpaOrganizations(session);
  }

  @Bean
  @ConditionalOnMissingBean
  Sites sites(StatelessSession session) {
    return new JpaSites(session);
  }
}
