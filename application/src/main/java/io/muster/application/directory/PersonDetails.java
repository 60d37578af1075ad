package io.muster.application.directory;

import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.Site;
import org.jspecify.annotations.Nullable;

/** A person with the records that the person refers to. */
public record PersonDetails(
    Person person, @Nullable Organization organization, @Nullable Site site, @Nullable Person manager) {

  static PersonDetails of(DirectoryRecords records, AccountId account, Person person) {
    return new PersonDetails(person,
        person.organization() == null ? null : records.organizations().find(account, person.organization()).orElse(null),
        person.site() == null ? null : records.sites().find(account, person.site()).orElse(null),
        person.manager() == null ? null : records.people().find(account, person.manager()).orElse(null));
  }
}
