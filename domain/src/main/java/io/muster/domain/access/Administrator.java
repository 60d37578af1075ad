package io.muster.domain.access;

import io.muster.domain.Refusal;
import io.muster.domain.account.Account;

/** A login at work in one account, in the role it has there. */
public record Administrator(Account account, String actor, Role role) {

  /** Refuses with {@code FORBIDDEN} unless the role allows what {@code needed} allows. */
  public void require(Role needed) {
    if (!role.includes(needed)) {
      throw Refusal.of(Refusal.Reason.FORBIDDEN,
          "This needs the role " + needed.name().toLowerCase(java.util.Locale.ROOT) + " in account " + account.name() + ".");
    }
  }
}
