package io.muster.domain.directory;

import io.muster.domain.resource.Value.Complex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of the account: the record that product teams work with. {@code primaryEmail} identifies the person within the
 * account, in any case.
 */
public record Person(
    PersonId id,
    String primaryEmail,
    String name,
    @Nullable String jobTitle,
    @Nullable OrganizationId organization,
    @Nullable SiteId site,
    @Nullable PersonId manager,
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
    Complex customFields,
    @Nullable Source source,
    @Nullable String pictureUri,
    @Nullable String authenticationId,
    @Nullable String information) {

  /** An entry of one of the lists; {@code integration} tells that provisioning added it. */
  public sealed interface Entry {
    boolean integration();
  }

  /** A further email address. */
  public record Email(String email, boolean integration) implements Entry {}

  /** A telephone number. */
  public record Contact(@Nullable String label, String telephone, boolean integration) implements Entry {}

  /** A postal address. */
  public record Address(
      @Nullable String label,
      @Nullable String address,
      @Nullable String city,
      @Nullable String state,
      @Nullable String zip,
      @Nullable String country,
      boolean integration)
      implements Entry {}

  public Person {
    emails = List.copyOf(emails);
    contacts = List.copyOf(contacts);
    addresses = List.copyOf(addresses);
  }

  /** A person of whom nothing is known yet: neither the primary email nor the name, both of which storage needs. */
  public static Person unknown(PersonId id) {
    return new Person(id, "", "", null, null, null, null, null, null, null, null, null, false, false,
        List.of(), List.of(), List.of(), Complex.EMPTY, null, null, null, null);
  }

  /** Whether SCIM provisioning keeps this record. */
  public boolean isProvisioned() {
    return source != null && source.name().equals(Source.SCIM);
  }

  /** Whether the SCIM user of that id is the one whose word counts. */
  public boolean isKeptBy(String scimUserId) {
    return source != null && source.name().equals(Source.SCIM) && source.id().equals(scimUserId);
  }

  public PersonEdit edit() {
    return new PersonEdit(this);
  }
}
