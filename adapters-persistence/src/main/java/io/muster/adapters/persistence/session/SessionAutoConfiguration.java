package io.muster.adapters.persistence.session;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Sessions of the console are kept in the database, so that any replica goes on with them. */
@AutoConfiguration(beforeName = "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration")
@ConditionalOnWebApplication
@EnableJdbcHttpSession
class SessionAutoConfiguration {

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> pause(
      @Value("${server.servlet.session.timeout}") Duration timeout) {
    return sessions -> sessions.setDefaultMaxInactiveInterval(timeout);
  }

  @Bean
  @Primary
  SessionRepository<? extends Session> rarelyWrittenSessions(JdbcIndexedSessionRepository stored) {
    return rarelyWritten(stored);
  }

  private static <S extends Session> RarelyWrittenSessions<S> rarelyWritten(SessionRepository<S> stored) {
    return new RarelyWrittenSessions<>(stored);
  }
}
