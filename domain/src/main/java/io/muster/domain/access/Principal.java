package io.muster.domain.access;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is at work in the administration: a login in person, or a program that acts as one by an API key. */
public record Principal(Login login, @Nullable ApiKey key) {

  /** Somebody who has shown the password. */
  public static Principal inPerson(Login login) {
    return new Principal(login, null);
  }

  /** What may stand in a log: the login's name, and behind it the prefix of the key. */
  public String actor() {
    return key == null ? login.name() : login.name() + " (" + key.prefix() + ")";
  }

  /** Whether somebody is there who has not chosen their password. */
  public boolean mustChangePassword() {
    return key == null && login.oneTimePassword();
  }

  /**
   * The roles of the login, none of them higher than the key's own. Refuses with {@code FORBIDDEN} as long as somebody
   * else may know the password.
   */
  public Map<AccountId, Role> roles() {
    requireOwnPassword();
    return login.roles().entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> capped(entry.getValue())));
  }

  /** Refuses with {@code FORBIDDEN} a key: whoever has one must not get further, or longer, than it reaches. */
  public void requireInPerson(String act) {
    requireNoKey(act);
    requireOwnPassword();
  }

  /** The same, for what is done about a password that somebody else may know. */
  public void requireNoKey(String act) {
    if (key != null) {
      throw Refusal.of(Refusal.Reason.FORBIDDEN,
          "An API key cannot " + act + "; this needs the login's password.");
    }
  }

  private void requireOwnPassword() {
    if (mustChangePassword()) {
      throw Refusal.of(Refusal.Reason.FORBIDDEN,
          "This password was made for you: choose your own first, with PUT /api/v1/login/password.");
    }
  }

  private Role capped(Role role) {
    return key == null || key.most() == null || key.most().includes(role) ? role : key.most();
  }
}
