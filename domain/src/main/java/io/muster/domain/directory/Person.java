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

  /** A further email address; {@code integration} tells that provisioning added it. */
  public record Email(String email, boolean integration) {}

  /** A telephone number; {@code integration} tells that provisioning added it. */
  public record Contact(@Nullable String label, String telephone, boolean integration) {}

  /** A postal address; {@code integration} tells that provisioning added it. */
  public record Address(
      @Nullable String label,
      @Nullable String address,
      @Nullable String city,
      @Nullable String state,
      @Nullable String zip,
      @Nullable String country,
      boolean integration) {}

  public Person {
    emails = List.copyOf(emails);
    contacts = List.copyOf(contacts);
    addresses = List.copyOf(addresses);
  }
}
