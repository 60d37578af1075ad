package io.muster.domain.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant: one customer's environment; a QA account belongs to a production account. Its name is unique, and is what the
 * administration API calls it by.
 */
public record Account(
    AccountId id, String name, Kind kind, @Nullable AccountId production, AccountSettings settings, Instant created) {

  public enum Kind {
    PRODUCTION,
    QA
  }
}
