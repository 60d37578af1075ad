package io.muster.application.mapping;

import io.muster.application.directory.MappingsInForce;
import io.muster.application.port.Accounts;
import io.muster.application.port.MappingLanguage;
import io.muster.application.port.MappingVersions;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.MappingCompiler.Compiled;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingVersion;
import io.muster.domain.mapping.UserMapping;

/** The version of each account's mapping that was saved last, compiled; the shipped default before one was saved. */
public final class CurrentMappings implements MappingsInForce {

  private static final int REMEMBERED = 1_000;

  private final Accounts accounts;
  private final MappingVersions versions;
  private final MappingLanguage language;
  private final Compilations compilations;
  private final Remembered<Key, Compiled> known = new Remembered<>(REMEMBERED);

  /** A version never changes, and is compiled anew only for other schemas. */
  private record Key(
      AccountId account, MappingKind kind, int version, long schemaVersion, String customFieldsUrn) {}

  public CurrentMappings(
      Accounts accounts, MappingVersions versions, MappingLanguage language, Compilations compilations) {
    this.accounts = accounts;
    this.versions = versions;
    this.language = language;
    this.compilations = compilations;
  }

  @Override
  public InForce<UserMapping> ofUsers(AccountId id) {
    Account account = accounts.find(id).orElseThrow();
    int version = versions.inForce(id, MappingKind.USER);
    return new InForce<>(version,
        Compilations.runnableUsers(compiled(account, MappingKind.USER, version)), account.name());
  }

  @Override
  public InForce<GroupMapping> ofGroups(AccountId id) {
    Account account = accounts.find(id).orElseThrow();
    int version = versions.inForce(id, MappingKind.GROUP);
    return new InForce<>(version,
        Compilations.runnableGroups(compiled(account, MappingKind.GROUP, version)), account.name());
  }

  private Compiled compiled(Account account, MappingKind kind, int version) {
    if (version == MappingVersion.DEFAULT) {
      return compilations.of(account, kind, language.standard(kind));
    }
    Key key = new Key(account.id(), kind, version, account.schemaVersion(), account.settings().customFieldsUrn());
    Compiled compiled = known.get(key);
    if (compiled == null) {
      compiled = compilations.of(account, kind, versions.find(account.id(), kind, version).orElseThrow().text());
      known.put(key, compiled);
    }
    return compiled;
  }
}
