package io.muster.domain.mapping;

import io.muster.domain.mapping.Outcome.Clears;
import io.muster.domain.mapping.Outcome.Gives;
import io.muster.domain.mapping.Outcome.GivesNothing;
import io.muster.domain.resource.Folding;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Bool;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Those of the default rules that read multi-valued attributes. */
final class EntryRules {

  private static final String EMAIL_VALUES = UserPaths.EMAILS + ".value";

  private EntryRules() {}

  static Outcome emailMarkedPrimary(Reader reader) {
    return email(reader, UserPaths.EMAILS + "[primary eq true].value", "no email is marked primary",
        reader.entries(UserPaths.EMAILS).stream()
            .filter(email -> email.get("primary") instanceof Bool primary && primary.value()));
  }

  static Outcome firstEmail(Reader reader) {
    return email(reader, EMAIL_VALUES, "there is no email", reader.entries(UserPaths.EMAILS).stream());
  }

  /** Addresses are compared without case, and one that is sent twice counts once. */
  static Outcome otherEmails(Reader reader) {
    Set<String> seen = new HashSet<>(Set.of(Folding.fold(reader.primaryEmail())));
    List<String> others = reader.entries(UserPaths.EMAILS).stream()
        .flatMap(email -> Reader.textOf(email.get("value")).stream())
        .filter(address -> seen.add(Folding.fold(address)))
        .toList();
    reader.remember(EMAIL_VALUES, others.isEmpty() ? null : String.join(", ", others));
    return entries(others.stream().map(address -> entry(Map.of("email", address))).toList(), "no other email");
  }

  static Outcome contacts(Reader reader) {
    List<Complex> contacts = reader.entries(UserPaths.PHONE_NUMBERS).stream()
        .map(phone -> renamed(phone, List.of("type", "label", "value", "telephone")))
        .filter(contact -> contact.text("telephone") != null)
        .toList();
    return remembered(reader, UserPaths.PHONE_NUMBERS.toString(), contacts, "no phone number");
  }

  static Outcome addresses(Reader reader) {
    List<Complex> addresses = reader.entries(UserPaths.ADDRESSES).stream()
        .map(EntryRules::address)
        .filter(address -> !address.without("label").isEmpty())
        .toList();
    return remembered(reader, UserPaths.ADDRESSES.toString(), addresses, "no address");
  }

  /** A client that knows only the address as a whole sends {@code formatted} alone (RFC 7643 §4.1.2). */
  private static Complex address(Complex sent) {
    String street = Reader.textOf(sent.get("streetAddress")).isPresent() ? "streetAddress" : "formatted";
    return renamed(sent, List.of("type", "label", street, "address", "locality", "city", "region", "state",
        "postalCode", "zip", "country", "country"));
  }

  private static Outcome email(Reader reader, String path, String otherwise, Stream<Complex> emails) {
    Optional<String> address = emails.flatMap(email -> Reader.textOf(email.get("value")).stream()).findFirst();
    reader.remember(path, address.orElse(null));
    return address
        .<Outcome>map(it -> new Gives(Value.of(it), "copied from " + path))
        .orElseGet(() -> new GivesNothing(otherwise));
  }

  private static Outcome remembered(Reader reader, String path, List<Complex> entries, String none) {
    String shown = entries.stream().map(EntryRules::shown).collect(Collectors.joining("; "));
    reader.remember(path, shown.isEmpty() ? null : shown);
    return entries(entries, none);
  }

  private static Outcome entries(List<Complex> entries, String none) {
    return entries.isEmpty()
        ? new Clears(none + " was received; those added by hand stay")
        : new Gives(new Many(List.copyOf(entries)), "those received; those added by hand stay");
  }

  private static String shown(Complex entry) {
    return entry.entries().values().stream()
        .flatMap(part -> Reader.textOf(part).stream())
        .collect(Collectors.joining(", "));
  }

  /** {@code names} holds pairs: the name in the SCIM user, the name in the person. */
  private static Complex renamed(Complex sent, List<String> names) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (int at = 0; at < names.size(); at += 2) {
      String name = names.get(at + 1);
      Reader.textOf(sent.get(names.get(at))).ifPresent(text -> parts.put(name, text));
    }
    return entry(parts);
  }

  private static Complex entry(Map<String, String> parts) {
    Map<String, Value> values = new LinkedHashMap<>();
    parts.forEach((name, text) -> values.put(name, Value.of(text)));
    return new Complex(values);
  }
}
