package io.muster.adapters.persistence.person;

import io.muster.domain.directory.Person;
import io.muster.domain.resource.Value.Complex;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "person")
@IdClass(PersonEntity.Key.class)
@NullUnmarked
class PersonEntity {
  @Id
  public long accountId;
  @Id
  public UUID id;
  public String primaryEmail;
  public String primaryEmailKey;
  public String name;
  public String nameKey;
  public String jobTitle;
  public UUID organizationId;
  public UUID siteId;
  public UUID managerId;
  public String location;
  public String employeeId;
  public String supportId;
  public String locale;
  public String timeZone;
  public boolean vip;
  public boolean disabled;
  @Convert(converter = EntryConverter.OfEmails.class)
  public List<Person.Email> emails;
  @Convert(converter = EntryConverter.OfContacts.class)
  public List<Person.Contact> contacts;
  @Convert(converter = EntryConverter.OfAddresses.class)
  public List<Person.Address> addresses;
  public Complex customFields;
  public String sourceName;
  public String sourceId;
  public String pictureUri;
  public String authenticationId;
  public String information;

  record Key(long accountId, UUID id) implements Serializable {}
}
