package io.muster.domain.directory;

import io.muster.domain.directory.Person.Address;
import io.muster.domain.directory.Person.Contact;
import io.muster.domain.directory.Person.Email;
import io.muster.domain.directory.Person.Entry;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  static Value valueOf(List<? extends Entry> entries) {
    return new Many(entries.stream().<Value>map(EntryKinds::valueOf).toList());
  }

  private static Complex valueOf(Entry entry) {
    Map<String, Value> parts = new LinkedHashMap<>();
    switch (entry) {
      case Email email -> put(parts, "email", email.email());
      case Contact contact -> {
        put(parts, "label", contact.label());
        put(parts, "telephone", contact.telephone());
      }
      case Address address -> {
        put(parts, "label", address.label());
        put(parts, "address", address.address());
        put(parts, "city", address.city());
        put(parts, "state", address.state());
        put(parts, "zip", address.zip());
        put(parts, "country", address.country());
      }
    }
    parts.put("integration", Value.of(entry.integration()));
    return new Complex(parts);
  }

  private static void put(Map<String, Value> parts, String name, @Nullable String text) {
    if (text != null) {
      parts.put(name, Value.of(text));
    }
  }

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
