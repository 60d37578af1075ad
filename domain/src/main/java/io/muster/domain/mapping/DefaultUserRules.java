package io.muster.domain.mapping;

import static io.muster.domain.mapping.Rule.rule;

import io.muster.domain.directory.EmailAddress;
import io.muster.domain.directory.PersonField;
import io.muster.domain.directory.Source;
import io.muster.domain.mapping.Outcome.Clears;
import io.muster.domain.mapping.Outcome.Gives;
import io.muster.domain.mapping.Outcome.GivesNothing;
import io.muster.domain.mapping.Rule.Expression;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.AttributePath;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The default user mapping, in its order. */
final class DefaultUserRules {

  static final List<Rule> ALL = List.of(
      rule("userName when it is an email address", PersonField.PRIMARY_EMAIL,
          copyIf(UserPaths.USER_NAME, EmailAddress::isOne, "is not an email address")),
      rule("email marked primary", PersonField.PRIMARY_EMAIL, EntryRules::emailMarkedPrimary),
      rule("first email", PersonField.PRIMARY_EMAIL, EntryRules::firstEmail),
      rule("every other email", PersonField.EMAILS, EntryRules::otherEmails),
      rule("displayName", PersonField.NAME, copy(UserPaths.DISPLAY_NAME)),
      rule("userName when it is not an email address", PersonField.NAME,
          copyIf(UserPaths.USER_NAME, text -> !EmailAddress.isOne(text), "is an email address")),
      rule("name.formatted", PersonField.NAME, copy(UserPaths.FORMATTED_NAME)),
      rule("name.givenName and name.familyName", PersonField.NAME,
          join(UserPaths.GIVEN_NAME, UserPaths.FAMILY_NAME)),
      rule("title", PersonField.JOB_TITLE, copy(UserPaths.TITLE)),
      rule("organization named by the user", PersonField.ORGANIZATION,
          find(UserPaths.ORGANIZATION, "organization", (directory, name) -> directory.organizationNamed(name))),
      rule("organization of the user's first group", PersonField.ORGANIZATION,
          ofFirstGroup("organization", Directory.Group::organization)),
      rule("default organization of a new person", PersonField.ORGANIZATION, DefaultUserRules::defaultOrganization)
          .whenThePersonIsNew(),
      rule("site named by the user", PersonField.SITE,
          find(UserPaths.SITE, "site", (directory, name) -> directory.siteNamed(name))),
      rule("site of the user's first group", PersonField.SITE, ofFirstGroup("site", Directory.Group::site)),
      rule("location", PersonField.LOCATION, copy(UserPaths.LOCATION)),
      rule("employeeNumber", PersonField.EMPLOYEE_ID, copy(UserPaths.EMPLOYEE_NUMBER)),
      rule("supportID", PersonField.SUPPORT_ID, copy(UserPaths.SUPPORT_ID)),
      rule("person of the user that manager.value names", PersonField.MANAGER, DefaultUserRules::manager),
      rule("locale of a new person", PersonField.LOCALE, copy(UserPaths.LOCALE)).whenThePersonIsNew(),
      rule("timezone of a new person", PersonField.TIME_ZONE, copy(UserPaths.TIMEZONE)).whenThePersonIsNew(),
      rule("VIP in userType", PersonField.VIP, DefaultUserRules::vip),
      rule("phoneNumbers", PersonField.CONTACTS, EntryRules::contacts),
      rule("addresses", PersonField.ADDRESSES, EntryRules::addresses),
      rule("active", PersonField.DISABLED, DefaultUserRules::disabled),
      rule("return of a deleted user", PersonField.DISABLED, DefaultUserRules::enabledOnReturn),
      rule("source is SCIM", PersonField.SOURCE,
          _ -> new Gives(Value.of(Source.SCIM), "provisioning keeps this person")),
      rule("id of the user", PersonField.SOURCE_ID,
          reader -> new Gives(Value.of(reader.user().toString()), "the SCIM user's id")));

  private interface Finding {
    Optional<?> find(Directory directory, String name);
  }

  private DefaultUserRules() {}

  private static Expression copy(AttributePath path) {
    return copyIf(path, _ -> true, "");
  }

  private static Expression copyIf(AttributePath path, Predicate<String> condition, String otherwise) {
    return reader -> {
      Optional<String> text = reader.text(path);
      return text.isEmpty()
          ? new GivesNothing(path + " is blank")
          : condition.test(text.get())
              ? new Gives(Value.of(text.get()), "copied from " + path)
              : new GivesNothing(path + " " + otherwise);
    };
  }

  private static Expression join(AttributePath first, AttributePath second) {
    return reader -> {
      String joined = Stream.of(first, second)
          .flatMap(path -> reader.text(path).stream())
          .collect(Collectors.joining(" "));
      return joined.isEmpty()
          ? new GivesNothing(first + " and " + second + " are blank")
          : new Gives(Value.of(joined), "joined from " + first + " and " + second);
    };
  }

  private static Expression find(AttributePath path, String kind, Finding finding) {
    return reader -> {
      Optional<String> name = reader.text(path);
      return name.isEmpty()
          ? new GivesNothing(path + " is blank")
          : finding.find(reader.directory(), name.get())
              .<Outcome>map(id -> new Gives(Value.of(id.toString()), "the " + kind + " that " + path + " names"))
              .orElseGet(() -> new GivesNothing("no enabled " + kind + " has that name"));
    };
  }

  private static Expression ofFirstGroup(String kind, Function<Directory.Group, @Nullable Object> record) {
    return reader -> {
      Optional<Directory.Group> found =
          reader.directory().groups().stream().filter(group -> record.apply(group) != null).findFirst();
      reader.remember(UserPaths.GROUPS.toString(), found.map(Directory.Group::display).orElse(null));
      return found
          .<Outcome>map(it -> new Gives(Value.of(String.valueOf(record.apply(it))), "the group stands for the " + kind))
          .orElseGet(() -> new GivesNothing("the user is in no group that stands for an enabled " + kind));
    };
  }

  private static Outcome defaultOrganization(Reader reader) {
    return reader.directory().defaultOrganization()
        .<Outcome>map(id -> new Gives(Value.of(id.toString()), "the person is new and belongs nowhere else"))
        .orElseGet(() -> new GivesNothing("the account has no default organization"));
  }

  private static Outcome manager(Reader reader) {
    Optional<String> name = reader.text(UserPaths.MANAGER);
    if (name.isEmpty()) {
      return new GivesNothing(UserPaths.MANAGER + " is blank");
    }
    return switch (reader.directory().managerNamed(name.get())) {
      case Directory.ManagerFound.NotFound none -> new GivesNothing(none.reason());
      case Directory.ManagerFound.Found found when found.person().equals(reader.person()) ->
          new GivesNothing("nobody is their own manager");
      case Directory.ManagerFound.Found found when found.disabled() -> new Clears("the manager is disabled");
      case Directory.ManagerFound.Found found ->
          new Gives(Value.of(found.person().toString()), "the person of the user that is named");
    };
  }

  private static Outcome vip(Reader reader) {
    return reader.text(UserPaths.USER_TYPE)
        .<Outcome>map(type -> type.contains("VIP")
            ? new Gives(Value.of(true), UserPaths.USER_TYPE + " contains VIP")
            : new Gives(Value.of(false), UserPaths.USER_TYPE + " does not contain VIP"))
        .orElseGet(() -> new GivesNothing(UserPaths.USER_TYPE + " is blank"));
  }

  private static Outcome disabled(Reader reader) {
    return reader.flag(UserPaths.ACTIVE)
        .<Outcome>map(active -> new Gives(Value.of(!active), UserPaths.ACTIVE + " is " + active))
        .orElseGet(() -> new GivesNothing(UserPaths.ACTIVE + " is not given"));
  }

  private static Outcome enabledOnReturn(Reader reader) {
    return reader.isReturning()
        ? new Gives(Value.of(false), "the person's user was deleted, and is provisioned again")
        : new GivesNothing("no deleted user returns");
  }
}
