package io.muster.application.directory;

import io.muster.application.directory.KeepUserInStep.Mapped;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.Source;
import io.muster.domain.mapping.MappingInput;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds who a SCIM user is: the person linked before; otherwise that of a deleted user who had the same userName;
 * otherwise the person with that primary email. Whoever is found stays locked until the transaction ends.
 */
final class PersonFinder {

  private final DirectoryRecords records;
  private final ScimRecords scim;
  private final LinkedUsers linkedUsers;
  private final BiFunction<AccountId, PersonId, Optional<Person>> reading;

  /** {@code reading} reads a person by its id, and locks it or does not. */
  PersonFinder(
      DirectoryRecords records,
      ScimRecords scim,
      LinkedUsers linkedUsers,
      BiFunction<AccountId, PersonId, Optional<Person>> reading) {
    this.reading = reading;
    this.records = records;
    this.scim = scim;
    this.linkedUsers = linkedUsers;
  }

  /** {@code linked}: the person was this user's before. {@code returning}: its users before were all deleted. */
  record Found(@Nullable Person person, boolean linked, boolean returning) {}

  Found find(Mapped in, Resource user, MappingInput input) {
    AccountId account = in.account();
    Optional<Person> linked = linkedTo(account, user);
    if (linked.isPresent()) {
      return new Found(linked.get(), true, false);
    }
    Optional<Person> returning = ofDeletedNamesake(account, user);
    return returning.isPresent()
        ? new Found(returning.get(), false, true)
        : withPrimaryEmail(in, input)
            .map(person -> new Found(person, false, linkedUsers.haveAllLeft(account, person.id(), user)))
            .orElseGet(() -> new Found(null, false, false));
  }

  Optional<Person> linkedTo(AccountId account, Resource user) {
    return scim.personOf(account, user.id()).flatMap(id -> reading.apply(account, id));
  }

  /** The other user who keeps the person that this one is linked to. */
  Optional<Source> keeperBesides(AccountId account, Resource user) {
    return linkedTo(account, user)
        .map(Person::source)
        .filter(source -> source.name().equals(Source.SCIM) && !source.id().equals(user.id().toString()));
  }

  /** A person whom another user keeps in step has not left, and so does not return. */
  private Optional<Person> ofDeletedNamesake(AccountId account, Resource user) {
    List<ResourceId> namesakes = UserAttributes.userName(user)
        .map(name -> scim.resources().predecessors(account, user.type(), name))
        .orElse(List.of());
    return namesakes.stream()
        .flatMap(id -> scim.personOf(account, id).stream())
        .filter(person -> linkedUsers.othersOf(account, person, user).isEmpty())
        .findFirst()
        .flatMap(person -> reading.apply(account, person));
  }

  private Optional<Person> withPrimaryEmail(Mapped in, MappingInput input) {
    AccountId account = in.account();
    return in.mapping().primaryEmail(input)
        .flatMap(email -> records.people().findByPrimaryEmail(account, email))
        .flatMap(person -> reading.apply(account, person.id()));
  }
}
