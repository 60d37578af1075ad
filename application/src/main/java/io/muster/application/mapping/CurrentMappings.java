package io.muster.application.mapping;

import io.muster.application.directory.MappingsInForce;
import io.muster.application.port.Accounts;
import io.muster.application.port.MappingLanguage;
import io.muster.application.port.MappingVersions;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingVersion;
import io.muster.domain.mapping.UserMapping;

/** The version of each account's mapping that was saved last, compiled; the shipped default before one was saved. */
public final class CurrentMappings implements MappingsInForce {

  private final Accounts accounts;
  private final MappingVersions versions;
  private final MappingLanguage language;
  private final Compilations compilations;

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
        compilations.runnableOfUsers(account, text(id, MappingKind.USER, version)), account.name());
  }

  @Override
  public InForce<GroupMapping> ofGroups(AccountId id) {
    Account account = accounts.find(id).orElseThrow();
    int version = versions.inForce(id, MappingKind.GROUP);
    return new InForce<>(version,
        compilations.runnableOfGroups(account, text(id, MappingKind.GROUP, version)), account.name());
  }

  /** The text of that version. */
  String text(AccountId account, MappingKind kind, int version) {
    return version == MappingVersion.DEFAULT
        ? language.standard(kind)
        : versions.find(account, kind, version).orElseThrow().text();
  }
}
