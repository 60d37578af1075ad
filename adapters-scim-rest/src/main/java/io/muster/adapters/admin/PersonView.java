package io.muster.adapters.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.application.directory.PersonDetails;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.Person.Address;
import io.muster.domain.directory.Person.Contact;
import io.muster.domain.directory.Person.Email;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as the administration API shows it. */
record PersonView(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID id,
    String primaryEmail,
    String name,
    @Nullable String jobTitle,
    @Nullable Reference organization,
    @Nullable Reference site,
    @Nullable Reference manager,
    @Nullable String location,
    @Nullable String employeeId,
    @Nullable String supportId,
    @Nullable String locale,
    @Nullable String timeZone,
    boolean vip,
    boolean disabled,
    List<Email> emails,
    List<Contact> contacts,
    List<Address> addresses,
    @Nullable Object customFields,
    @Nullable String source,
    @Nullable String sourceId,
    @Nullable String pictureUri,
    @Nullable String authenticationId,
    @Nullable String information) {

  static PersonView of(PersonDetails details) {
    return of(details.person(), Reference.to(details.organization()), Reference.to(details.site()),
        Reference.to(details.manager()));
  }

  /** In a list, where references are identifiers only. */
  static PersonView of(Person person) {
    return of(person,
        Reference.to(person.organization() == null ? null : person.organization().value()),
        Reference.to(person.site() == null ? null : person.site().value()),
        Reference.to(person.manager() == null ? null : person.manager().value()));
  }

  /** A person who is not there yet, and so has no id. */
  static PersonView ofNew(Person person) {
    PersonView view = of(person);
    return new PersonView(null, view.primaryEmail, view.name, view.jobTitle, view.organization, view.site, view.manager,
        view.location, view.employeeId, view.supportId, view.locale, view.timeZone, view.vip, view.disabled, view.emails,
        view.contacts, view.addresses, view.customFields, view.source, view.sourceId, view.pictureUri,
        view.authenticationId, view.information);
  }

  private static PersonView of(
      Person person, @Nullable Reference organization, @Nullable Reference site, @Nullable Reference manager) {
    return new PersonView(person.id().value(), person.primaryEmail(), person.name(), person.jobTitle(), organization, site,
        manager, person.location(), person.employeeId(), person.supportId(), person.locale(), person.timeZone(),
        person.vip(), person.disabled(), person.emails(), person.contacts(), person.addresses(),
        person.customFields().plain(), person.source() == null ? null : person.source().name(),
        person.source() == null ? null : person.source().id(), person.pictureUri(), person.authenticationId(),
        person.information());
  }
}
