package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingVersion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mappings of every account in all their versions, and which one is in force. */
public interface MappingVersions {

  /** The number of the version in force; {@link MappingVersion#DEFAULT} until one is saved. */
  int inForce(AccountId account, MappingKind kind);

  /** Like {@link #inForce}; nobody else saves a version until the transaction ends. */
  int inForceForUpdate(AccountId account, MappingKind kind);

  Optional<MappingVersion> find(AccountId account, MappingKind kind, int number);

  /** The latest first, at most {@code limit}, those before {@code before} when it is given. */
  List<MappingVersion> list(AccountId account, MappingKind kind, @Nullable Integer before, int limit);

  /** Keeps the version and puts it in force. Its number is the next one after all that were saved. */
  void save(AccountId account, MappingVersion version);

  /** Whoever is still mapped by an older version stays so, until the next version is saved. */
  void leaveOutdated(AccountId account, MappingKind kind);

  /** Some of the mappings in force by which not everybody is mapped who should be, of any account. */
  List<Unfinished> unfinished(int limit);

  /** A mapping in force by which not everybody is mapped yet. */
  record Unfinished(AccountId account, MappingKind kind, int version) {}
}
