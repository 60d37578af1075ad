package io.muster.adapters.persistence.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions of which a use is written down once a minute at most: the requests of one page come at once, and would otherwise
 * all write the same row.
 */
final class RarelyWrittenSessions<S extends Session>
    implements SessionRepository<RarelyWrittenSessions.RarelyWritten<S>> {

  private static final int RETRIES = 5;
  private static final Duration UNWRITTEN = Duration.ofMinutes(1);

  private final SessionRepository<S> sessions;
  private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
      .includes(TransientDataAccessException.class).maxRetries(RETRIES).delay(Duration.ofMillis(10)).jitter(Duration.ofMillis(10))
      .build());

  RarelyWrittenSessions(SessionRepository<S> sessions) {
    this.sessions = sessions;
  }

  @Override
  public RarelyWritten<S> createSession() {
    return new RarelyWritten<>(sessions.createSession());
  }

  /** Again when somebody else writes the same session at that moment, to which databases may answer with a deadlock. */
  @Override
  public void save(RarelyWritten<S> session) {
    retries.invoke(() -> sessions.save(session.session));
  }

  @Override
  public @Nullable RarelyWritten<S> findById(String id) {
    S found = sessions.findById(id);
    return found == null ? null : new RarelyWritten<>(found);
  }

  @Override
  public void deleteById(String id) {
    sessions.deleteById(id);
  }

  /** A session that keeps the time of a use to itself when another was written down less than a minute before. */
  static final class RarelyWritten<S extends Session> implements Session {

    private final S session;

    RarelyWritten(S session) {
      this.session = session;
    }

    @Override
    public String getId() {
      return session.getId();
    }

    @Override
    public String changeSessionId() {
      return session.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String attributeName) {
      return session.getAttribute(attributeName);
    }

    @Override
    public Set<String> getAttributeNames() {
      return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String attributeName, Object attributeValue) {
      session.setAttribute(attributeName, attributeValue);
    }

    @Override
    public void removeAttribute(String attributeName) {
      session.removeAttribute(attributeName);
    }

    @Override
    public Instant getCreationTime() {
      return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant lastAccessedTime) {
      if (lastAccessedTime.isAfter(session.getLastAccessedTime().plus(UNWRITTEN))) {
        session.setLastAccessedTime(lastAccessedTime);
      }
    }

    @Override
    public Instant getLastAccessedTime() {
      return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return session.isExpired();
    }
  }
}
