package io.muster.application.activity;

import io.muster.application.port.People;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People of whom every change is a revision in the activity log: who changes one outside of what is on record fails. */
public final class RecordedPeople implements People {

  private final People stored;

  public RecordedPeople(People stored) {
    this.stored = stored;
  }

  @Override
  public void insert(AccountId account, Person person) {
    stored.insert(account, person);
    Recorder.person(null, person);
  }

  @Override
  public void update(AccountId account, Person before, Person after) {
    stored.update(account, before, after);
    Recorder.person(before, after);
  }

  @Override
  public Optional<Person> find(AccountId account, PersonId id) {
    return stored.find(account, id);
  }

  @Override
  public Optional<Person> findForUpdate(AccountId account, PersonId id) {
    return stored.findForUpdate(account, id);
  }

  @Override
  public List<Person> findAll(AccountId account, Collection<PersonId> ids) {
    return stored.findAll(account, ids);
  }

  @Override
  public Optional<Person> findByPrimaryEmail(AccountId account, String primaryEmail) {
    return stored.findByPrimaryEmail(account, primaryEmail);
  }

  @Override
  public List<Person> findAllByPrimaryEmail(AccountId account, Collection<String> primaryEmails) {
    return stored.findAllByPrimaryEmail(account, primaryEmails);
  }

  @Override
  public long count(AccountId account) {
    return stored.count(account);
  }

  @Override
  public long countEnabled(AccountId account) {
    return stored.countEnabled(account);
  }

  @Override
  public long countIn(AccountId account, OrganizationId organization) {
    return stored.countIn(account, organization);
  }

  @Override
  public long countIn(AccountId account, SiteId site) {
    return stored.countIn(account, site);
  }

  @Override
  public List<Person> list(AccountId account, Selection selection, @Nullable PersonId after, int limit) {
    return stored.list(account, selection, after, limit);
  }
}
