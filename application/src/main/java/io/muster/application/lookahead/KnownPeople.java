package io.muster.application.lookahead;

import io.muster.application.port.People;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.resource.Folding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people of one account, each looked up once. */
public final class KnownPeople implements People {

  private final People people;
  private final AccountId account;
  private final Answers<PersonId, Person> byId;
  private final Answers<String, Person> byEmail;

  public KnownPeople(People people, AccountId account) {
    this.people = people;
    this.account = account;
    this.byId = new Answers<>(account);
    this.byEmail = new Answers<>(account);
  }

  public void ask(Collection<PersonId> ids) {
    byId.ask(ids, open -> people.findAll(account, open).stream()
        .collect(Collectors.toMap(Person::id, Function.identity())));
  }

  public void askPrimaryEmails(Collection<String> primaryEmails) {
    byEmail.ask(primaryEmails.stream().map(Folding::fold).toList(), open -> {
      Map<String, Person> found = people.findAllByPrimaryEmail(account, open).stream()
          .collect(Collectors.toMap(person -> Folding.fold(person.primaryEmail()), Function.identity()));
      byId.ask(found.values().stream().map(Person::id).toList(), _ -> found.values().stream()
          .collect(Collectors.toMap(Person::id, Function.identity())));
      return found;
    });
  }

  public boolean knowsPrimaryEmail(String primaryEmail) {
    return byEmail.has(Folding.fold(primaryEmail));
  }

  @Override
  public Optional<Person> find(AccountId asked, PersonId id) {
    return byId.to(asked, id, () -> people.find(asked, id));
  }

  @Override
  public Optional<Person> findForUpdate(AccountId asked, PersonId id) {
    throw Answers.writing();
  }

  @Override
  public List<Person> findAll(AccountId asked, Collection<PersonId> ids) {
    ask(ids);
    return ids.stream().distinct().flatMap(id -> find(asked, id).stream()).toList();
  }

  @Override
  public Optional<Person> findByPrimaryEmail(AccountId asked, String primaryEmail) {
    return byEmail.to(asked, Folding.fold(primaryEmail), () -> people.findByPrimaryEmail(asked, primaryEmail));
  }

  @Override
  public List<Person> findAllByPrimaryEmail(AccountId asked, Collection<String> primaryEmails) {
    askPrimaryEmails(primaryEmails);
    return primaryEmails.stream().flatMap(email -> findByPrimaryEmail(asked, email).stream()).distinct().toList();
  }

  @Override
  public void insert(AccountId asked, Person person) {
    throw Answers.writing();
  }

  @Override
  public void update(AccountId asked, Person before, Person after) {
    throw Answers.writing();
  }

  @Override
  public long count(AccountId asked) {
    return people.count(asked);
  }

  @Override
  public long countEnabled(AccountId asked) {
    return people.countEnabled(asked);
  }

  @Override
  public long countIn(AccountId asked, OrganizationId organization) {
    return people.countIn(asked, organization);
  }

  @Override
  public long countIn(AccountId asked, SiteId site) {
    return people.countIn(asked, site);
  }

  @Override
  public List<Person> list(AccountId asked, Selection selection, @Nullable PersonId after, int limit) {
    return people.list(asked, selection, after, limit);
  }
}
