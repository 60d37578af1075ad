package io.muster.application.mapping;

import io.muster.application.directory.ProvisionedAccount;
import io.muster.application.discovery.Catalogs;
import io.muster.application.job.FinishReprocessing;
import io.muster.application.mapping.SaveMapping.Saved;
import io.muster.application.port.Fixtures;
import io.muster.application.port.InMemoryPorts;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.discovery.Additions;
import io.muster.domain.mapping.MappingKind;
import java.time.InstantSource;

/** An account with users whose mapping administrators change. */
final class MappedAccount {

  private static final PlainLanguage LANGUAGE = new PlainLanguage();

  final InMemoryPorts ports = new InMemoryPorts();
  private final Compilations compilations = new Compilations(
      LANGUAGE, LANGUAGE, new Catalogs(Additions.NONE, ports.schemas(), ports.transactions()));
  final ProvisionedAccount provisioned = new ProvisionedAccount(ports,
      new CurrentMappings(ports.accounts(), ports.versions(), LANGUAGE, compilations));
  final Administrator administrator = as(Role.ADMINISTRATOR);
  final Administrator reader = as(Role.READER);
  final ReadMappings readMappings =
      new ReadMappings(ports.versions(), LANGUAGE, compilations, ports.transactions());
  final SaveMapping saveMapping = new SaveMapping(
      new SaveMapping.Storage(ports.versions(), ports.mappings(), ports.jobs()), LANGUAGE, compilations,
      ports.transactions(), ports.recorder(), InstantSource.fixed(Fixtures.NOW));
  final ExchangeMappings exchangeMappings =
      new ExchangeMappings(readMappings, saveMapping, compilations, ports.transactions(), ports.recorder(),
          InstantSource.fixed(Fixtures.NOW));
  final FinishReprocessing finishReprocessing =
      new FinishReprocessing(ports.versions(), ports.mappings(), ports.jobs(), ports.transactions());

  Administrator as(Role role) {
    return new Administrator(ports.accounts().find(provisioned.account).orElseThrow(), "ada", role);
  }

  Saved save(int changed, String text) {
    return saveMapping.save(administrator, new SaveMapping.Command(MappingKind.USER, text, changed, "because"));
  }
}
