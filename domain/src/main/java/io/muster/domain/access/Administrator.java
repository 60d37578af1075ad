package io.muster.domain.access;

import io.muster.domain.Refusal;
import io.muster.domain.account.Account;
import java.util.Locale;
import java.util.Set;

/** A login at work in one account, in the role it has there. */
public record Administrator(Account account, String actor, Role role) {

  /** Refuses with {@code FORBIDDEN} unless the role allows what {@code needed} allows. */
  public void require(Role needed) {
    if (!role.includes(needed)) {
      throw Refusal.of(Refusal.Reason.FORBIDDEN,
          "This needs the role " + needed.name().toLowerCase(Locale.ROOT) + " in account " + account.name() + ".");
    }
  }

  /** The same person as a caller of SCIM, who may read and nothing else; refuses as {@link #require} a reader does. */
  public Caller reading() {
    require(Role.READER);
    return new Caller(account, actor, Set.of(Scope.READ));
  }
}
