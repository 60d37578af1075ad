package io.muster.application.mapping;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.mapping.ReadMappings.Mapping;
import io.muster.application.mapping.SaveMapping.Saved;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.activity.Operation;
import io.muster.domain.mapping.MappingDiff;
import io.muster.domain.mapping.MappingFile;
import io.muster.domain.mapping.MappingKind;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes a mapping from one account to another, as a file or in one step, and shows the difference before. */
public final class ExchangeMappings {

  private final ReadMappings readMappings;
  private final SaveMapping saveMapping;
  private final Compilations compilations;
  private final Transactions transactions;
  private final Recorder recorder;
  private final InstantSource clock;

  public ExchangeMappings(
      ReadMappings readMappings,
      SaveMapping saveMapping,
      Compilations compilations,
      Transactions transactions,
      Recorder recorder,
      InstantSource clock) {
    this.transactions = transactions;
    this.recorder = recorder;
    this.readMappings = readMappings;
    this.saveMapping = saveMapping;
    this.compilations = compilations;
    this.clock = clock;
  }

  /** {@code changed} is the version that the difference was shown to; null for whichever is in force. */
  public record Apply(boolean apply, @Nullable Integer changed) {}

  /** The text that is taken over, what it changes of the version in force, and what was saved if that was wanted. */
  public record Exchange(MappingKind kind, String text, int inForce, MappingDiff diff, @Nullable Saved saved) {}

  /** The mapping in force as a file; needs a reader. */
  public MappingFile export(Administrator administrator, MappingKind kind) {
    Mapping mapping = readMappings.inForce(administrator, kind);
    return MappingFile.of(kind, administrator.account().name(), mapping.number(), clock.instant(), mapping.text());
  }

  /**
   * Needs a reader to show the difference and an administrator to apply it. Refuses with {@code INVALID_VALUE} a file
   * whose checksum does not fit, or that is no mapping of this account.
   */
  public Exchange importFile(Administrator administrator, MappingKind kind, String file, Apply apply) {
    Supplier<Exchange> importing = () -> imported(administrator, kind, file, apply);
    return apply.apply() ? onRecord(administrator, List.of(kind), importing) : importing.get();
  }

  private Exchange imported(Administrator administrator, MappingKind kind, String file, Apply apply) {
    administrator.require(apply.apply() ? Role.ADMINISTRATOR : Role.READER);
    MappingFile read = MappingFile.read(file);
    if (read.kind() != kind) {
      throw Refusal.invalidValue("The file holds a mapping of " + read.kind().word() + "s.");
    }
    return exchange(administrator, kind, read, apply);
  }

  /** The same from another account, where a reader is needed: all of these kinds or none. */
  public List<Exchange> copy(Administrator from, Administrator to, List<MappingKind> kinds, Apply apply) {
    Supplier<List<Exchange>> copying = () -> copied(from, to, kinds, apply);
    return apply.apply() ? onRecord(to, kinds, copying) : transactions.read(copying);
  }

  private List<Exchange> copied(Administrator from, Administrator to, List<MappingKind> kinds, Apply apply) {
    to.require(apply.apply() ? Role.ADMINISTRATOR : Role.READER);
    if (from.account().id().equals(to.account().id())) {
      throw Refusal.invalidValue("from must name another account.");
    }
    return kinds.stream().map(kind -> exchange(to, kind, export(from, kind), apply)).toList();
  }

  /** In one transaction; a refusal undoes what was written on the way, and is on record once for each kind. */
  private <T> T onRecord(Administrator administrator, List<MappingKind> kinds, Supplier<T> work) {
    Supplier<T> recorded = () -> transactions.write(work);
    for (MappingKind kind : kinds) {
      Supplier<T> inner = recorded;
      Attempt attempt = Attempt.by(administrator, Operation.CHANGE, MappingMatters.of(kind));
      recorded = () -> recorder.attempt(attempt, inner);
    }
    return recorded.get();
  }

  private Exchange exchange(Administrator to, MappingKind kind, MappingFile file, Apply apply) {
    compilations.requireUsable(to.account(), kind, file.text());
    Mapping inForce = readMappings.inForce(to, kind);
    MappingDiff diff = MappingDiff.between(
        compilations.document(kind, inForce.text()), compilations.document(kind, file.text()));
    Saved saved = !apply.apply() ? null : saveMapping.save(to, new SaveMapping.Command(kind, file.text(),
        apply.changed() == null ? inForce.number() : apply.changed(),
        "version " + file.version() + " of account " + file.account()));
    return new Exchange(kind, file.text(), inForce.number(), diff, saved);
  }
}
