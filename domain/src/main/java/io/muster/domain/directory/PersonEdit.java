package io.muster.domain.directory;

import io.muster.domain.directory.Person.Address;
import io.muster.domain.directory.Person.Contact;
import io.muster.domain.directory.Person.Email;
import io.muster.domain.resource.Value.Complex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person while some of the fields are being changed; whoever changes them checks the values first. */
public final class PersonEdit {

  private final PersonId id;
  private String primaryEmail;
  private String name;
  private @Nullable String jobTitle;
  private @Nullable OrganizationId organization;
  private @Nullable SiteId site;
  private @Nullable PersonId manager;
  private @Nullable String location;
  private @Nullable String employeeId;
  private @Nullable String supportId;
  private @Nullable String locale;
  private @Nullable String timeZone;
  private boolean vip;
  private boolean disabled;
  private List<Email> emails;
  private List<Contact> contacts;
  private List<Address> addresses;
  private Complex customFields;
  private @Nullable String sourceName;
  private @Nullable String sourceId;
  private @Nullable String pictureUri;
  private @Nullable String authenticationId;
  private @Nullable String information;

  PersonEdit(Person person) {
    id = person.id();
    primaryEmail = person.primaryEmail();
    name = person.name();
    jobTitle = person.jobTitle();
    organization = person.organization();
    site = person.site();
    manager = person.manager();
    location = person.location();
    employeeId = person.employeeId();
    supportId = person.supportId();
    locale = person.locale();
    timeZone = person.timeZone();
    vip = person.vip();
    disabled = person.disabled();
    emails = person.emails();
    contacts = person.contacts();
    addresses = person.addresses();
    customFields = person.customFields();
    sourceName = person.source() == null ? null : person.source().name();
    sourceId = person.source() == null ? null : person.source().id();
    pictureUri = person.pictureUri();
    authenticationId = person.authenticationId();
    information = person.information();
  }

  public Person person() {
    return new Person(id, primaryEmail, name, jobTitle, organization, site, manager, location, employeeId, supportId,
        locale, timeZone, vip, disabled, emails, contacts, addresses, customFields,
        sourceName == null || sourceId == null ? null : new Source(sourceName, sourceId),
        pictureUri, authenticationId, information);
  }

  public PersonEdit primaryEmail(String changed) {
    primaryEmail = changed;
    return this;
  }

  public PersonEdit name(String changed) {
    name = changed;
    return this;
  }

  public PersonEdit jobTitle(@Nullable String changed) {
    jobTitle = changed;
    return this;
  }

  public PersonEdit organization(@Nullable OrganizationId changed) {
    organization = changed;
    return this;
  }

  public PersonEdit site(@Nullable SiteId changed) {
    site = changed;
    return this;
  }

  public PersonEdit manager(@Nullable PersonId changed) {
    manager = changed;
    return this;
  }

  public PersonEdit location(@Nullable String changed) {
    location = changed;
    return this;
  }

  public PersonEdit employeeId(@Nullable String changed) {
    employeeId = changed;
    return this;
  }

  public PersonEdit supportId(@Nullable String changed) {
    supportId = changed;
    return this;
  }

  public PersonEdit locale(@Nullable String changed) {
    locale = changed;
    return this;
  }

  public PersonEdit timeZone(@Nullable String changed) {
    timeZone = changed;
    return this;
  }

  public PersonEdit vip(boolean changed) {
    vip = changed;
    return this;
  }

  public PersonEdit disabled(boolean changed) {
    disabled = changed;
    return this;
  }

  public PersonEdit emails(List<Email> changed) {
    emails = changed;
    return this;
  }

  public PersonEdit contacts(List<Contact> changed) {
    contacts = changed;
    return this;
  }

  public PersonEdit addresses(List<Address> changed) {
    addresses = changed;
    return this;
  }

  public PersonEdit customFields(Complex changed) {
    customFields = changed;
    return this;
  }

  public PersonEdit sourceName(@Nullable String changed) {
    sourceName = changed;
    return this;
  }

  public PersonEdit sourceId(@Nullable String changed) {
    sourceId = changed;
    return this;
  }

  public PersonEdit pictureUri(@Nullable String changed) {
    pictureUri = changed;
    return this;
  }

  public PersonEdit authenticationId(@Nullable String changed) {
    authenticationId = changed;
    return this;
  }

  public PersonEdit information(@Nullable String changed) {
    information = changed;
    return this;
  }

  List<Email> emails() {
    return emails;
  }

  List<Contact> contacts() {
    return contacts;
  }

  List<Address> addresses() {
    return addresses;
  }
}
