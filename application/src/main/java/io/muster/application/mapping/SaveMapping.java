package io.muster.application.mapping;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.activity.Trail;
import io.muster.application.port.Jobs;
import io.muster.application.port.MappingLanguage;
import io.muster.application.port.MappingVersions;
import io.muster.application.port.Mappings;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Operation;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobKind.Reprocess;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingVersion;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Saves a mapping as a new version, puts it in force, and has everybody mapped by it in the background, in the same
 * transaction. From the next change on, users and groups are mapped by it anyway.
 */
public final class SaveMapping {

  private static final int LONGEST_COMMENT = 1_000;
  private static final int LONGEST_AUTHOR = 255;

  private final Storage storage;
  private final MappingLanguage language;
  private final Compilations compilations;
  private final Transactions transactions;
  private final Recorder recorder;
  private final InstantSource clock;

  public SaveMapping(
      Storage storage,
      MappingLanguage language,
      Compilations compilations,
      Transactions transactions,
      Recorder recorder,
      InstantSource clock) {
    this.storage = storage;
    this.language = language;
    this.compilations = compilations;
    this.transactions = transactions;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** Where versions are kept, and what is outdated by a new one. */
  public record Storage(MappingVersions versions, Mappings mappings, Jobs jobs) {}

  /** {@code changed} is the number of the version that was changed; {@code comment} says why, in at most 1,000 characters. */
  public record Command(MappingKind kind, String text, int changed, String comment) {}

  /** The version, and the job that maps everybody by it; null when nobody is there. */
  public record Saved(MappingVersion version, @Nullable JobId job) {}

  /**
   * Needs an administrator. Refuses with {@code INVALID_VALUE}, naming every place, what cannot be read or compiled for
   * the account, and with {@code CONFLICT} when another version was saved meanwhile.
   */
  public Saved save(Administrator administrator, Command command) {
    Attempt attempt = Attempt.by(administrator, Operation.CHANGE, MappingMatters.of(command.kind()));
    return recorder.attempt(attempt, () -> save(administrator, attempt, command));
  }

  private Saved save(Administrator administrator, Attempt attempt, Command command) {
    administrator.require(Role.ADMINISTRATOR);
    if (command.comment().length() > LONGEST_COMMENT) {
      throw Refusal.invalidValue("comment must have at most " + LONGEST_COMMENT + " characters.");
    }
    compilations.requireUsable(administrator.account(), command.kind(), command.text());
    return recorder.write(attempt, trail -> save(administrator, command, trail));
  }

  /** Saves the text of an earlier version as a new one; refuses as {@link #save}, and with {@code NOT_FOUND}. */
  public Saved restore(Administrator administrator, MappingKind kind, int version) {
    Attempt attempt = Attempt.by(administrator, Operation.RESTORE, MappingMatters.of(kind));
    return recorder.attempt(attempt, () -> restore(administrator, attempt, kind, version));
  }

  private Saved restore(Administrator administrator, Attempt attempt, MappingKind kind, int version) {
    administrator.require(Role.ADMINISTRATOR);
    AccountId account = administrator.account().id();
    String text = version == MappingVersion.DEFAULT
        ? language.standard(kind)
        : transactions.read(() -> storage.versions().find(account, kind, version))
            .orElseThrow(() -> Refusal.notFound("There is no such version of the mapping."))
            .text();
    compilations.requireUsable(administrator.account(), kind, text);
    String comment = version == MappingVersion.DEFAULT ? "restored the default" : "restored version " + version;
    return recorder.write(attempt, trail -> save(administrator,
        new Command(kind, text, storage.versions().inForceForUpdate(account, kind), comment), trail));
  }

  private Saved save(Administrator administrator, Command command, Trail trail) {
    Account account = administrator.account();
    MappingVersions versions = storage.versions();
    int inForce = versions.inForceForUpdate(account.id(), command.kind());
    if (inForce != command.changed()) {
      throw Refusal.conflict("Version " + inForce + " of the mapping is in force: it was changed since version "
          + command.changed() + " was read.");
    }
    MappingVersion version = new MappingVersion(
        command.kind(), inForce + 1, command.text(), authorOf(administrator), command.comment(), clock.instant());
    versions.save(account.id(), version);
    trail.detail("version " + version.number());
    return new Saved(version, reprocess(account.id(), version));
  }

  private @Nullable JobId reprocess(AccountId account, MappingVersion version) {
    int outdated = storage.mappings().countOutdated(account, version.kind(), version.number());
    return outdated == 0 ? null : storage.jobs().queue(account, new Reprocess(version.kind(), version.number()),
        "version " + version.number() + " of the " + version.kind().word() + " mapping was saved", outdated);
  }

  private static String authorOf(Administrator administrator) {
    String actor = administrator.actor();
    return actor.substring(0, Math.min(actor.length(), LONGEST_AUTHOR));
  }
}
