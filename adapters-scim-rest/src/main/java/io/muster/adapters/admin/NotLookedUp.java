package io.muster.adapters.admin;

import io.muster.domain.Refusal;
import org.springframework.security.core.AuthenticationException;

/** Tells the entry point what kept Muster from looking up who is there. */
final class NotLookedUp extends AuthenticationException {

  NotLookedUp(Refusal refusal) {
    super(refusal.detail(), refusal);
  }
}
