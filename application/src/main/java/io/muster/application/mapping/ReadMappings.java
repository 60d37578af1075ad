package io.muster.application.mapping;

import io.muster.application.port.MappingLanguage;
import io.muster.application.port.MappingVersions;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.MappingDiff;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingVersion;
import io.muster.domain.search.Slice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows an account's mapping: the one in force, and every version that was ever saved. */
public final class ReadMappings {

  private final MappingVersions versions;
  private final MappingLanguage language;
  private final Compilations compilations;
  private final Transactions transactions;

  public ReadMappings(
      MappingVersions versions, MappingLanguage language, Compilations compilations, Transactions transactions) {
    this.versions = versions;
    this.language = language;
    this.compilations = compilations;
    this.transactions = transactions;
  }

  /**
   * The text of a mapping, and the version it is of; without one it is the shipped default, version 0. {@code json} is the
   * same as programs read it.
   */
  public record Mapping(int number, String text, String json, @Nullable MappingVersion version) {}

  /** Needs a reader. */
  public Mapping inForce(Administrator administrator, MappingKind kind) {
    administrator.require(Role.READER);
    AccountId account = administrator.account().id();
    return transactions.read(() -> {
      int number = versions.inForce(account, kind);
      return find(account, kind, number).orElseThrow();
    });
  }

  /** Needs a reader. Refuses with {@code NOT_FOUND} a version that was never saved. */
  public Mapping version(Administrator administrator, MappingKind kind, int number) {
    administrator.require(Role.READER);
    return transactions.read(() -> find(administrator.account().id(), kind, number))
        .orElseThrow(() -> Refusal.notFound("There is no such version of the mapping."));
  }

  /** What the later version changed of the earlier one; needs a reader. Refuses as {@link #version}. */
  public MappingDiff diff(Administrator administrator, MappingKind kind, int earlier, int later) {
    return MappingDiff.between(
        compilations.document(kind, version(administrator, kind, earlier).text()),
        compilations.document(kind, version(administrator, kind, later).text()));
  }

  /** The latest first, at most {@code limit}, those before {@code before}; needs a reader. */
  public Slice<MappingVersion> list(
      Administrator administrator, MappingKind kind, @Nullable Integer before, int limit) {
    administrator.require(Role.READER);
    List<MappingVersion> found =
        transactions.read(() -> versions.list(administrator.account().id(), kind, before, limit + 1));
    return Slice.ofOneMoreThan(limit, found);
  }

  private Mapping mapping(MappingKind kind, int number, String text, @Nullable MappingVersion version) {
    return new Mapping(number, text, language.writeJson(compilations.document(kind, text)), version);
  }

  private Optional<Mapping> find(AccountId account, MappingKind kind, int number) {
    return number == MappingVersion.DEFAULT
        ? Optional.of(mapping(kind, number, language.standard(kind), null))
        : versions.find(account, kind, number).map(found -> mapping(kind, number, found.text(), found));
  }
}
