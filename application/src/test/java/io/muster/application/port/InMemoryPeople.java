package io.muster.application.port;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.resource.Folding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People in memory. */
public final class InMemoryPeople implements People, InMemoryStore {

  private record Key(AccountId account, PersonId id) {}

  private Map<Key, Person> people = new HashMap<>();

  @Override
  public Optional<Person> find(AccountId account, PersonId id) {
    return Optional.ofNullable(people.get(new Key(account, id)));
  }

  @Override
  public Optional<Person> findForUpdate(AccountId account, PersonId id) {
    return find(account, id);
  }

  @Override
  public Optional<Person> findByPrimaryEmail(AccountId account, String primaryEmail) {
    return in(account).filter(person -> same(primaryEmail, person.primaryEmail())).findFirst();
  }

  @Override
  public List<Person> findAll(AccountId account, Collection<PersonId> ids) {
    return ids.stream().distinct().flatMap(id -> find(account, id).stream()).toList();
  }

  @Override
  public List<Person> findAllByPrimaryEmail(AccountId account, Collection<String> primaryEmails) {
    return in(account)
        .filter(person -> primaryEmails.stream().anyMatch(email -> same(email, person.primaryEmail())))
        .toList();
  }

  @Override
  public void insert(AccountId account, Person person) {
    if (findByPrimaryEmail(account, person.primaryEmail()).filter(it -> !it.id().equals(person.id())).isPresent()) {
      throw Refusal.uniqueness("Another person has this primary_email.");
    }
    people.put(new Key(account, person.id()), person);
  }

  @Override
  public void update(AccountId account, Person before, Person after) {
    insert(account, after);
  }

  @Override
  public long count(AccountId account) {
    return in(account).count();
  }

  @Override
  public long countEnabled(AccountId account) {
    return in(account).filter(person -> !person.disabled()).count();
  }

  @Override
  public long countIn(AccountId account, OrganizationId organization) {
    return in(account).filter(person -> organization.equals(person.organization())).count();
  }

  @Override
  public long countIn(AccountId account, SiteId site) {
    return in(account).filter(person -> site.equals(person.site())).count();
  }

  @Override
  public List<Person> list(AccountId account, Selection selection, @Nullable PersonId after, int limit) {
    return in(account)
        .filter(person -> selection.primaryEmail() == null || same(selection.primaryEmail(), person.primaryEmail()))
        .filter(person -> selection.name() == null || same(selection.name(), person.name()))
        .filter(person -> selection.disabled() == null || selection.disabled() == person.disabled())
        .filter(person -> selection.organization() == null || selection.organization().equals(person.organization()))
        .filter(person -> after == null || person.id().toString().compareTo(after.toString()) > 0)
        .sorted(Comparator.comparing(person -> person.id().toString()))
        .limit(limit)
        .toList();
  }

  @Override
  public Runnable snapshot() {
    Map<Key, Person> copy = new HashMap<>(people);
    return () -> people = copy;
  }

  private Stream<Person> in(AccountId account) {
    return people.entrySet().stream().filter(each -> each.getKey().account().equals(account)).map(Map.Entry::getValue);
  }

  private static boolean same(String some, String other) {
    return Folding.fold(some).equals(Folding.fold(other));
  }
}
