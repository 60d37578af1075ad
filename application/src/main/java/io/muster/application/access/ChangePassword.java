package io.muster.application.access;

import io.muster.application.access.OwnRecord.Deed;
import io.muster.application.access.OwnRecord.Subject;
import io.muster.application.port.Logins;
import io.muster.application.port.PasswordHashes;
import io.muster.domain.Refusal;
import io.muster.domain.access.Login;
import io.muster.domain.access.PasswordRules;
import io.muster.domain.access.Principal;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import java.util.UUID;
import java.util.function.Predicate;

/** Gives a login the password that it chooses; who would do so must know the present one (OWASP ASVS 5.0 §6.2.3). */
public final class ChangePassword {

  private final VerifyPassword verifyPassword;
  private final Logins logins;
  private final PasswordHashes hashes;
  private final OwnRecord record;
  private final Predicate<String> isCommon;

  public ChangePassword(
      VerifyPassword verifyPassword,
      Logins logins,
      PasswordHashes hashes,
      OwnRecord record,
      Predicate<String> isCommon) {
    this.verifyPassword = verifyPassword;
    this.logins = logins;
    this.hashes = hashes;
    this.record = record;
    this.isCommon = isCommon;
  }

  /** The password as it is, and as it shall be. */
  public record Command(String current, String next) {}

  /**
   * Refuses with {@code FORBIDDEN} a key and a wrong password, which counts as one in a row, and with {@code INVALID_VALUE}
   * a new one that breaks the rules or is the old one.
   */
  public void change(Principal principal, Command command) {
    Deed deed = Deed.of(principal, Operation.CHANGE, Matter.LOGIN);
    record.attempt(deed, () -> change(deed, principal, command));
  }

  private UUID change(Deed deed, Principal principal, Command command) {
    principal.requireNoKey("change the password");
    PasswordRules.require(command.next(), principal.login().name(), isCommon);
    if (command.next().equals(command.current())) {
      throw Refusal.invalidValue("new must be another password than current.");
    }
    Login login = verifyPassword.verify(principal.login().name(), command.current())
        .orElseThrow(() -> Refusal.of(Refusal.Reason.FORBIDDEN, "current does not open this login."));
    String encoded = hashes.encode(command.next());
    return record.write(deed, id -> new Subject(id, "password"), () -> {
      logins.changePassword(login.id(), encoded);
      return login.id();
    });
  }
}
