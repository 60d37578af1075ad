package io.muster.adapters.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.adapters.persistence.session.RarelyWrittenSessions.RarelyWritten;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

class RarelyWrittenSessionsTest {

  private static final Instant NOW = Instant.parse("2026-03-29T13:45:10Z");

  private final Stored stored = new Stored();
  private final RarelyWrittenSessions<MapSession> sessions = new RarelyWrittenSessions<>(stored);

  /** Sessions in memory, of which the first savings fail. */
  private static final class Stored implements SessionRepository<MapSession> {

    private final Map<String, MapSession> sessions = new HashMap<>();
    private int failing;
    private int tried;
    private RuntimeException failure = new CannotAcquireLockException("a deadlock");

    @Override
    public MapSession createSession() {
      MapSession session = new MapSession();
      session.setLastAccessedTime(NOW);
      return session;
    }

    @Override
    public void save(MapSession session) {
      if (tried++ < failing) {
        throw failure;
      }
      sessions.put(session.getId(), session);
    }

    @Override
    public @Nullable MapSession findById(String id) {
      return sessions.get(id);
    }

    @Override
    public void deleteById(String id) {
      sessions.remove(id);
    }
  }

  @Test
  void writesAUseDownOnceAMinute() {
    RarelyWritten<MapSession> session = sessions.createSession();
    session.setLastAccessedTime(NOW.plusSeconds(60));
    assertThat(session.getLastAccessedTime()).isEqualTo(NOW);
    session.setLastAccessedTime(NOW.plusSeconds(61));
    assertThat(session.getLastAccessedTime()).isEqualTo(NOW.plusSeconds(61));
  }

  @Test
  void keepsWhatASessionHolds() {
    RarelyWritten<MapSession> session = sessions.createSession();
    session.setAttribute("name", "anna");
    sessions.save(session);
    RarelyWritten<MapSession> found = sessions.findById(session.getId());
    assertThat(found).isNotNull();
    assertThat(found.<String>getAttribute("name")).isEqualTo("anna");
    sessions.deleteById(session.getId());
    assertThat(sessions.findById(session.getId())).isNull();
  }

  @Test
  void writesAgainWhatAnotherRequestWasInTheWayOf() {
    stored.failing = 3;
    RarelyWritten<MapSession> session = sessions.createSession();
    sessions.save(session);
    assertThat(stored.tried).isEqualTo(4);
    assertThat(sessions.findById(session.getId())).isNotNull();
  }

  @Test
  void givesUpWhatCannotBeWritten() {
    stored.failing = 100;
    assertThatThrownBy(() -> sessions.save(sessions.createSession())).isInstanceOf(CannotAcquireLockException.class);
    stored.tried = 0;
    stored.failure = new DataIntegrityViolationException("too long");
    assertThatThrownBy(() -> sessions.save(sessions.createSession())).isSameAs(stored.failure);
    assertThat(stored.tried).isEqualTo(1);
  }
}
