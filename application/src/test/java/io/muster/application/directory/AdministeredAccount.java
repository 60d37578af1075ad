package io.muster.application.directory;

import io.muster.application.port.Fixtures;
import io.muster.application.port.InMemoryPorts;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.Account;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** An account with a default organization, and logins of each role in it. */
final class AdministeredAccount {

  final InMemoryPorts ports = new InMemoryPorts();
  final DirectoryRecords records = new DirectoryRecords(ports.people(), ports.organizations(), ports.sites());
  final Supplier<UUID> ids = () -> Fixtures.newId().value();
  final KeepGroupInStep groups = groups();
  final Account account = ports.accounts().find(ports.newAccount()).orElseThrow();
  final Administrator administrator = new Administrator(account, "ada", Role.ADMINISTRATOR);
  final Administrator reader = new Administrator(account, "rita", Role.READER);
  final Administrator stranger =
      new Administrator(ports.accounts().find(ports.newAccount()).orElseThrow(), "sam", Role.OWNER);

  private KeepGroupInStep groups() {
    ScimRecords scim = new ScimRecords(ports.resources(), ports.memberships(), ports.mappings());
    NewRecords newRecords = new NewRecords(ids, InstantSource.fixed(Fixtures.NOW));
    FollowUp followUp = new FollowUp(SampleMappingsInForce.USUAL, ports.jobs(), 200);
    SafetyCatches catches = new SafetyCatches(
        new SafetyCatches.Records(ports.accounts(), ports.people(), ports.mappings(), ports.holds()), ports.jobs(),
        newRecords.clock());
    return new KeepGroupInStep(
        records, scim, new KeepUserInStep(records, scim, followUp, newRecords, catches), followUp, newRecords);
  }

  Person inserted(Person person) {
    ports.people().insert(account.id(), person);
    return person;
  }

  Person person(String email) {
    return inserted(ProvisionedAccount.byHand(email, "Name of " + email));
  }

  Person stored(Person person) {
    return ports.people().find(account.id(), person.id()).orElseThrow();
  }

  static PersonId noPerson() {
    return new PersonId(Fixtures.newId().value());
  }

  static OrganizationId noOrganization() {
    return new OrganizationId(Fixtures.newId().value());
  }
}
