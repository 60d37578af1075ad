package io.muster.adapters.persistence.seal;

import io.muster.application.port.Transactions;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The key that all replicas seal with: made by whichever starts first, and kept in the database. */
record SealingKey(JdbcTemplate jdbc, Transactions transactions) {

  private static final int BYTES = 32;

  byte[] findOrMake(SecureRandom random) {
    List<byte[]> kept = kept();
    if (!kept.isEmpty()) {
      return kept.getFirst();
    }
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    try {
      transactions.write(() -> jdbc.update("INSERT INTO sealing_key (id, secret) VALUES (1, ?)", (Object) fresh));
      return fresh;
    } catch (DuplicateKeyException anotherWasFirst) {
      return kept().getFirst();
    }
  }

  private List<byte[]> kept() {
    return transactions.read(() ->
        jdbc.query("SELECT secret FROM sealing_key WHERE id = 1", (row, _) -> row.getBytes(1)));
  }
}
