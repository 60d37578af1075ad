package io.muster.application.access;

import io.muster.application.access.OwnRecord.Deed;
import io.muster.application.access.OwnRecord.Subject;
import io.muster.application.port.Logins;
import io.muster.application.port.PasswordHashes;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Login;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether somebody has a login's password. Wrong ones in a row lock the login for a while, on every replica; its API
 * keys go on working, so that nobody stops a program by typing nonsense. Who is refused never learns why: a name that
 * nobody has costs the same hashing, and the same statement, as a wrong password and a locked login.
 */
public final class VerifyPassword {

  private static final Logger LOG = LoggerFactory.getLogger(VerifyPassword.class);
  private static final UUID NOBODY = new UUID(0, 0);

  /** Whoever typed the passwords, Muster locks. */
  private static final String ACTOR = "muster";

  private final Logins logins;
  private final Transactions transactions;
  private final PasswordHashes hashes;
  private final OwnRecord record;
  private final Lockout lockout;
  private final InstantSource clock;
  private final String decoy;

  /** After so many wrong passwords in a row a login is locked, and for how long; {@code watching} sees every outcome. */
  public record Lockout(int attempts, Duration length, Consumer<Outcome> watching) {}

  /** What came of a password. */
  public enum Outcome {
    ADMITTED,
    WRONG,
    /** Wrong, and once too often. */
    LOCKING,
    /** Whatever the password was. */
    LOCKED,
    UNKNOWN
  }

  public VerifyPassword(
      Logins logins,
      Transactions transactions,
      PasswordHashes hashes,
      OwnRecord record,
      Lockout lockout,
      InstantSource clock) {
    this.logins = logins;
    this.transactions = transactions;
    this.hashes = hashes;
    this.record = record;
    this.lockout = lockout;
    this.clock = clock;
    this.decoy = hashes.encode("nobody has this password");
  }

  /** The login, found by its name in any case; empty when the password does not open it now. */
  public Optional<Login> verify(String name, String password) {
    Optional<Login> found = transactions.read(() -> logins.findByName(name));
    boolean matches = hashes.matches(password, found.map(Login::encodedPassword).orElse(decoy));
    Instant now = clock.instant();
    Optional<Login> admitted = found.filter(_ -> matches).flatMap(login -> stillThere(login, now));
    admitted.ifPresentOrElse(login -> admit(login, password), () -> refuse(found, now));
    return admitted;
  }

  /** Looked at again, since others may have tried passwords while this one was hashed. */
  private Optional<Login> stillThere(Login login, Instant now) {
    return transactions.read(() -> logins.find(login.id()))
        .filter(current -> current.encodedPassword().equals(login.encodedPassword()) && !current.isLockedAt(now));
  }

  private void admit(Login login, String password) {
    if (login.failures() > 0) {
      transactions.write(() -> logins.forgetFailures(login.id()));
    }
    if (hashes.isOutdated(login.encodedPassword())) {
      String encoded = hashes.encode(password);
      transactions.write(() -> logins.encodeAnew(login.id(), login.encodedPassword(), encoded));
    }
    lockout.watching().accept(Outcome.ADMITTED);
  }

  private void refuse(Optional<Login> found, Instant now) {
    UUID id = found.map(Login::id).orElse(NOBODY);
    boolean locking = transactions.write(() -> {
      boolean locked = logins.countFailure(id, lockout.attempts(), now, now.plus(lockout.length()));
      found.filter(_ -> locked).ifPresent(login -> record.put(
          new Deed(login, ACTOR, Operation.CHANGE, Matter.LOGIN), new Subject(id, "locked " + login.name())));
      return locked;
    });
    Outcome outcome = found.isEmpty() ? Outcome.UNKNOWN
        : locking ? Outcome.LOCKING
        : found.get().isLockedAt(now) ? Outcome.LOCKED
        : Outcome.WRONG;
    lockout.watching().accept(outcome);
    LOG.atWarn().addKeyValue("outcome", outcome).addKeyValue("login", found.isEmpty() ? "none" : id)
        .log("a password was refused");
  }
}
