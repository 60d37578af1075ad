package io.muster.domain.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant: one customer's environment; a QA account belongs to a production account. Its name is unique, and is what
 * the administration API calls it by. Its schema version tells whether what is known of its own schemas is still so.
 */
public record Account(
    AccountId id,
    String name,
    Kind kind,
    @Nullable AccountId production,
    AccountSettings settings,
    long schemaVersion,
    Instant created) {

  public enum Kind {
    PRODUCTION,
    QA
  }
}
