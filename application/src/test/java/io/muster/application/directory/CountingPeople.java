package io.muster.application.directory;

import io.muster.application.port.People;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts the writes, and tells of each whether the person was locked before. */
final class CountingPeople implements People {

  private final People people;
  private final Set<PersonId> locked = ConcurrentHashMap.newKeySet();
  private final AtomicInteger writes = new AtomicInteger();

  CountingPeople(People people) {
    this.people = people;
  }

  int writes() {
    return writes.get();
  }

  @Override
  public Optional<Person> find(AccountId account, PersonId id) {
    return people.find(account, id);
  }

  @Override
  public Optional<Person> findForUpdate(AccountId account, PersonId id) {
    locked.add(id);
    return people.findForUpdate(account, id);
  }

  @Override
  public Optional<Person> findByPrimaryEmail(AccountId account, String primaryEmail) {
    return people.findByPrimaryEmail(account, primaryEmail);
  }

  @Override
  public List<Person> findAll(AccountId account, Collection<PersonId> ids) {
    return people.findAll(account, ids);
  }

  @Override
  public List<Person> findAllByPrimaryEmail(AccountId account, Collection<String> primaryEmails) {
    return people.findAllByPrimaryEmail(account, primaryEmails);
  }

  @Override
  public void insert(AccountId account, Person person) {
    writes.incrementAndGet();
    people.insert(account, person);
  }

  @Override
  public void update(AccountId account, Person before, Person after) {
    if (!locked.contains(after.id())) {
      throw new AssertionError("a person is changed without having been locked");
    }
    writes.incrementAndGet();
    people.update(account, before, after);
  }

  @Override
  public long count(AccountId account) {
    return people.count(account);
  }

  @Override
  public long countEnabled(AccountId account) {
    return people.countEnabled(account);
  }

  @Override
  public long countIn(AccountId account, OrganizationId organization) {
    return people.countIn(account, organization);
  }

  @Override
  public long countIn(AccountId account, SiteId site) {
    return people.countIn(account, site);
  }

  @Override
  public List<Person> list(AccountId account, Selection selection, @Nullable PersonId after, int limit) {
    return people.list(account, selection, after, limit);
  }
}
