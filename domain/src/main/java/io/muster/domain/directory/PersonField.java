package io.muster.domain.directory;

import io.muster.domain.resource.Value;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A field of a person by the name that administrators know: the one place that says which values it takes. Mappings and
 * administrators both write through it.
 */
public enum PersonField {
  PRIMARY_EMAIL("primary_email",
      FieldKind.requiredText(128, PersonEdit::primaryEmail).formed(EmailAddress::isOne, "is not an email address"),
      person -> FieldKind.valueOf(person.primaryEmail())),
  NAME("name", FieldKind.requiredText(128, PersonEdit::name), person -> FieldKind.valueOf(person.name())),
  JOB_TITLE("job_title", FieldKind.text(80, PersonEdit::jobTitle), person -> FieldKind.valueOf(person.jobTitle())),
  ORGANIZATION("organization", FieldKind.reference(OrganizationId::new, PersonEdit::organization),
      person -> FieldKind.valueOf(person.organization())),
  SITE("site", FieldKind.reference(SiteId::new, PersonEdit::site), person -> FieldKind.valueOf(person.site())),
  MANAGER("manager", FieldKind.reference(PersonId::new, PersonEdit::manager),
      person -> FieldKind.valueOf(person.manager())),
  LOCATION("location", FieldKind.text(80, PersonEdit::location), person -> FieldKind.valueOf(person.location())),
  EMPLOYEE_ID("employee_id", FieldKind.text(128, PersonEdit::employeeId),
      person -> FieldKind.valueOf(person.employeeId())),
  SUPPORT_ID("support_id", FieldKind.text(50, PersonEdit::supportId), person -> FieldKind.valueOf(person.supportId())),
  LOCALE("locale", FieldKind.text(5, PersonEdit::locale).formed(Forms::isLocale, "is not a locale like en-US"),
      person -> FieldKind.valueOf(person.locale())),
  TIME_ZONE("time_zone",
      FieldKind.text(64, PersonEdit::timeZone).formed(Forms::isTimeZone, "is not the IANA name of a time zone"),
      person -> FieldKind.valueOf(person.timeZone())),
  VIP("vip", FieldKind.flag(PersonEdit::vip), person -> Value.of(person.vip())),
  DISABLED("disabled", FieldKind.flag(PersonEdit::disabled), person -> Value.of(person.disabled())),
  EMAILS("emails", EntryKinds.EMAILS, person -> EntryKinds.valueOf(person.emails())),
  CONTACTS("contacts", EntryKinds.CONTACTS, person -> EntryKinds.valueOf(person.contacts())),
  ADDRESSES("addresses", EntryKinds.ADDRESSES, person -> EntryKinds.valueOf(person.addresses())),
  CUSTOM_FIELDS("custom_fields", FieldKind.object(PersonEdit::customFields), Person::customFields),
  SOURCE("source", FieldKind.text(30, PersonEdit::sourceName),
      person -> FieldKind.valueOf(person.source() == null ? null : person.source().name())),
  SOURCE_ID("source_id", FieldKind.text(128, PersonEdit::sourceId),
      person -> FieldKind.valueOf(person.source() == null ? null : person.source().id())),
  PICTURE_URI("picture_uri", FieldKind.text(1_024, PersonEdit::pictureUri)
      .formed(Forms::isWebAddress, "is not an http or https address"),
      person -> FieldKind.valueOf(person.pictureUri())),
  AUTHENTICATION_ID("authentication_id", FieldKind.text(255, PersonEdit::authenticationId),
      person -> FieldKind.valueOf(person.authenticationId())),
  INFORMATION("information", FieldKind.text(10_000, PersonEdit::information),
      person -> FieldKind.valueOf(person.information()));

  /** Who writes, for the lists whose entries remember it. */
  public enum Author {
    PROVISIONING,
    ADMINISTRATOR
  }

  private final String wireName;
  private final FieldKind kind;
  private final Function<Person, Value> reading;

  PersonField(String wireName, FieldKind kind, Function<Person, Value> reading) {
    this.wireName = wireName;
    this.kind = kind;
    this.reading = reading;
  }

  public static Optional<PersonField> named(String wireName) {
    return Arrays.stream(values()).filter(field -> field.wireName.equals(wireName)).findFirst();
  }

  public String wireName() {
    return wireName;
  }

  /** What the field holds, in the form in which it can be written; unassigned when it is empty. */
  public Value read(Person person) {
    return reading.apply(person);
  }

  /** Why the field cannot take the value, as the end of a sentence that begins with the value's name. */
  public Optional<String> misfit(Value value) {
    return kind.misfit(value);
  }

  /**
   * Gives the field a value that fits; an unassigned one clears it. Of a list only the author's own entries are
   * replaced: those of the other stay.
   */
  public void write(PersonEdit edit, Value value, Author author) {
    kind.write(edit, value, author);
  }

  /** Forms that texts must have besides their length. */
  private static final class Forms {

    /** Language tags are compared without case (RFC 5646 §2.1.1). */
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z]{2})?");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"<>]+", Pattern.CASE_INSENSITIVE);
    private static final Set<String> TIME_ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    static boolean isLocale(String text) {
      return LOCALE.matcher(text).matches();
    }

    static boolean isTimeZone(String text) {
      return TIME_ZONES.contains(text);
    }

    static boolean isWebAddress(String text) {
      return WEB_ADDRESS.matcher(text).matches();
    }
  }
}
