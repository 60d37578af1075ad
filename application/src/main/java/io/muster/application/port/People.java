package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people of every account. */
public interface People {

  /** Which people a list shows; null means any. Names and email addresses are compared without case. */
  record Selection(
      @Nullable String primaryEmail,
      @Nullable String name,
      @Nullable Boolean disabled,
      @Nullable OrganizationId organization) {

    public static final Selection EVERYBODY = new Selection(null, null, null, null);
  }

  Optional<Person> find(AccountId account, PersonId id);

  /** Like {@link #find}; nobody else can change the person until the transaction ends. */
  Optional<Person> findForUpdate(AccountId account, PersonId id);

  /** Those of {@code ids} who exist, in no particular order. */
  List<Person> findAll(AccountId account, Collection<PersonId> ids);

  /** The person with that primary email, in any case. */
  Optional<Person> findByPrimaryEmail(AccountId account, String primaryEmail);

  /** The people with one of these primary emails, in any case. */
  List<Person> findAllByPrimaryEmail(AccountId account, Collection<String> primaryEmails);

  /** Refuses with {@code UNIQUENESS} when another person of the account has that primary email. */
  void insert(AccountId account, Person person);

  /** {@code after} in the place of {@code before}. Refuses like {@link #insert}. */
  void update(AccountId account, Person before, Person after);

  long count(AccountId account);

  long countEnabled(AccountId account);

  long countIn(AccountId account, OrganizationId organization);

  long countIn(AccountId account, SiteId site);

  /** In the order of their identifiers, at most {@code limit}, those after {@code after} when it is given. */
  List<Person> list(AccountId account, Selection selection, @Nullable PersonId after, int limit);
}
