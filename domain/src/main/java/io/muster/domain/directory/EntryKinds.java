package io.muster.domain.directory;

import io.muster.domain.directory.Person.Address;
import io.muster.domain.directory.Person.Contact;
import io.muster.domain.directory.Person.Email;
import io.muster.domain.resource.Value.Complex;
import java.util.Map;
import java.util.Set;

/** The three lists of a person: what their entries are made of, and how much each part takes. */
final class EntryKinds {

  static final FieldKind EMAILS = new EntriesKind<>(
      Map.of("email", 128), Set.of("email"), EntryKinds::email, PersonEdit::emails, PersonEdit::emails);

  static final FieldKind CONTACTS = new EntriesKind<>(
      Map.of("label", 80, "telephone", 128), Set.of("telephone"),
      EntryKinds::contact, PersonEdit::contacts, PersonEdit::contacts);

  static final FieldKind ADDRESSES = new EntriesKind<>(
      Map.of("label", 80, "address", 1_024, "city", 128, "state", 128, "zip", 128, "country", 128), Set.of(),
      EntryKinds::address, PersonEdit::addresses, PersonEdit::addresses);

  private EntryKinds() {}

  private static Email email(Complex entry, boolean integration) {
    return new Email(required(entry, "email"), integration);
  }

  private static Contact contact(Complex entry, boolean integration) {
    return new Contact(FieldKind.textOf(entry.get("label")), required(entry, "telephone"), integration);
  }

  private static Address address(Complex entry, boolean integration) {
    return new Address(
        FieldKind.textOf(entry.get("label")),
        FieldKind.textOf(entry.get("address")),
        FieldKind.textOf(entry.get("city")),
        FieldKind.textOf(entry.get("state")),
        FieldKind.textOf(entry.get("zip")),
        FieldKind.textOf(entry.get("country")),
        integration);
  }

  private static String required(Complex entry, String name) {
    String text = FieldKind.textOf(entry.get(name));
    return text == null ? "" : text;
  }
}
