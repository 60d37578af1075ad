package io.muster.adapters.persistence;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Which connections the pool throws away: also those to a server that takes no writes any more after a fail-over, and those
 * to an H2 that was closed, so that the next one leads to where the database is now.
 */
final class LostConnections implements SQLExceptionOverride {

  @java.lang.Override
  public Override adjudicate(SQLException thrown) {
    return Failure.of(thrown) == Failure.UNREACHABLE ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
