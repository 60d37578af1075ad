package io.muster.application.directory;

import io.muster.application.port.People;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.search.Slice;
import org.jspecify.annotations.Nullable;

/** Lists the people of an account, a stretch at a time. */
public final class ListPeople {

  private final People people;
  private final Transactions transactions;

  public ListPeople(People people, Transactions transactions) {
    this.people = people;
    this.transactions = transactions;
  }

  /** At most {@code limit} people, those after {@code after}; null does not narrow the list. */
  public record Query(
      @Nullable String primaryEmail,
      @Nullable String name,
      @Nullable Boolean disabled,
      @Nullable OrganizationId organization,
      @Nullable PersonId after,
      int limit) {

    private People.Selection selection() {
      return new People.Selection(primaryEmail, name, disabled, organization);
    }
  }

  /** Needs a reader. */
  public Slice<Person> list(Administrator administrator, Query query) {
    administrator.require(Role.READER);
    return Slice.ofOneMoreThan(query.limit(), transactions.read(() ->
        people.list(administrator.account().id(), query.selection(), query.after(), query.limit() + 1)));
  }
}
