package io.muster.application.directory;

import io.muster.application.port.Fixtures;
import io.muster.application.port.InMemoryPorts;
import io.muster.application.port.Ports;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.UserDocument;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** An account, and what provisioning does to its users before and after the directory follows. */
final class ProvisionedAccount {

  final Ports ports;
  final CountingPeople people;
  final DirectoryRecords records;
  final ScimRecords scim;
  final AccountId account;
  private final AtomicLong seconds = new AtomicLong();
  private final KeepUserInStep keepUserInStep;

  ProvisionedAccount() {
    this(new InMemoryPorts());
  }

  ProvisionedAccount(Ports ports) {
    this.ports = ports;
    people = new CountingPeople(ports.people());
    records = new DirectoryRecords(people, ports.organizations(), ports.sites());
    scim = new ScimRecords(ports.resources(), ports.memberships(), ports.mappings());
    account = ports.newAccount();
    keepUserInStep = new KeepUserInStep(records, scim, () -> Fixtures.newId().value(), this::now);
  }

  KeepGroupInStep keepGroupInStep(int mostAtOnce) {
    return new KeepGroupInStep(
        records, scim, new KeepGroupInStep.Users(keepUserInStep, ports.jobs(), mostAtOnce), this::now);
  }

  Resource create(UserDocument document) {
    return ports.transactions().write(() -> {
      Resource user = new Resource(Fixtures.USERS, Fixtures.newId(), document.document(), Meta.firstAt(now()));
      ports.resources().insert(account, user);
      keepUserInStep.afterChange(account, user);
      return user;
    });
  }

  Resource change(Resource before, UserDocument document) {
    return ports.transactions().write(() -> {
      Resource after = before.withAttributes(document.document(), before.meta().changedAt(now()));
      ports.resources().replace(account, before, after);
      keepUserInStep.afterChange(account, after);
      return after;
    });
  }

  void delete(Resource user) {
    ports.transactions().write(() -> {
      ports.memberships().removeAllOf(account, user.id());
      keepUserInStep.afterDeletion(account, user);
      ports.resources().tombstone(account, user, now());
    });
  }

  Person insert(Person person) {
    ports.people().insert(account, person);
    return person;
  }

  OrganizationId organization(String name, boolean disabled) {
    OrganizationId id = new OrganizationId(Fixtures.newId().value());
    ports.organizations().insert(account, new Organization(id, name, disabled, null, null, false, null));
    return id;
  }

  SiteId site(String name, boolean disabled) {
    SiteId id = new SiteId(Fixtures.newId().value());
    ports.sites().insert(account, new Site(id, name, disabled, null));
    return id;
  }

  MappingStatus status(Resource user) {
    return ports.mappings().statusOf(account, user.id()).orElseThrow();
  }

  Field explained(Resource user, String field) {
    return status(user).explanation().fields().stream()
        .filter(it -> it.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  Person person(Resource user) {
    return findPerson(user.id()).orElseThrow();
  }

  Optional<Person> findPerson(ResourceId user) {
    return scim.personOf(account, user).flatMap(id -> ports.people().find(account, id));
  }

  static Person byHand(String email, String name) {
    return Person.unknown(new PersonId(Fixtures.newId().value())).edit().primaryEmail(email).name(name).person();
  }

  private Instant now() {
    return Fixtures.NOW.plusSeconds(seconds.incrementAndGet());
  }
}
