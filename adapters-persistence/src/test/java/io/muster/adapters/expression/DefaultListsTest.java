package io.muster.adapters.expression;

import static io.muster.domain.mapping.UserDocument.entry;
import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.directory.Person;
import io.muster.domain.directory.Person.Address;
import io.muster.domain.directory.Person.Contact;
import io.muster.domain.directory.Person.Email;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.MappingResult;
import io.muster.domain.mapping.UserDocument;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The default user mapping: 2. emails, 11. contacts and addresses")
class DefaultListsTest extends DefaultUserMapping {

  @Test
  @DisplayName("emails: every other SCIM email")
  void everyOtherScimEmail() {
    Person after = person(update(user("bob@example.com").email("BOB@example.com").primaryEmail("b@example.org")
        .email("b@example.net").email("B@example.org").email(""), BOB));

    assertThat(after.emails()).containsExactly(new Email("b@example.org", true), new Email("b@example.net", true));
  }

  @Test
  @DisplayName("contacts from phoneNumbers")
  void contactsFromPhoneNumbers() {
    Person after = person(update(user("bob").phone("work", "+31 15 1").phone("", "+31 6 2").phone("fax", " "), BOB));

    assertThat(after.contacts())
        .containsExactly(new Contact("work", "+31 15 1", true), new Contact(null, "+31 6 2", true));
  }

  @Test
  @DisplayName("addresses from addresses")
  void addressesFromAddresses() {
    Person after = person(update(user("bob")
        .entry("addresses", entry("type", "work", "streetAddress", "Dam 1", "locality", "Amsterdam", "region", "NH",
            "postalCode", "1012", "country", "NL", "formatted", "Dam 1, Amsterdam"))
        .entry("addresses", entry("type", "home", "formatted", "Sofienberggata 4, Oslo"))
        .entry("addresses", entry("type", "other")), BOB));

    assertThat(after.addresses()).containsExactly(
        new Address("work", "Dam 1", "Amsterdam", "NH", "1012", "NL", true),
        new Address("home", "Sofienberggata 4, Oslo", null, null, null, null, true));
  }

  @Test
  @DisplayName("the entries flagged integration are replaced by those received; entries added by hand stay")
  void entriesAddedByHandStay() {
    Person before = BOB.edit()
        .contacts(List.of(new Contact("work", "1", true), new Contact("pager", "2", false)))
        .emails(List.of(new Email("old@example.com", true), new Email("hand@example.com", false)))
        .person();
    Person after = person(update(
        user("bob").phone("work", "3").email("bob@example.com").email("new@example.com"), before));

    assertThat(after.contacts()).containsExactlyInAnyOrder(
        new Contact("pager", "2", false), new Contact("work", "3", true));
    assertThat(after.emails()).containsExactlyInAnyOrder(
        new Email("hand@example.com", false), new Email("new@example.com", true));
  }

  @Test
  void entriesOfAListThatIsNotReceivedGo() {
    Person before = BOB.edit()
        .contacts(List.of(new Contact("work", "1", true), new Contact("pager", "2", false)))
        .addresses(List.of(new Address("work", "Dam 1", null, null, null, null, true)))
        .person();
    MappingResult result = update(user("bob"), before);

    assertThat(person(result).contacts()).containsExactly(new Contact("pager", "2", false));
    assertThat(person(result).addresses()).isEmpty();
    assertThat(effect(result, "contacts")).isEqualTo(Effect.CLEARED);
    assertThat(effect(result, "emails")).isEqualTo(Effect.UNCHANGED);
  }

  @Test
  void keepsTheOrderOfAListThatIsTheSame() {
    Person before = BOB.edit()
        .contacts(List.of(new Contact("work", "1", true), new Contact("pager", "2", false)))
        .person();

    assertThat(person(update(user("bob").phone("work", "1"), before)).contacts()).isEqualTo(before.contacts());
  }

  @Test
  void leavesAListAsItIsWhenAnEntryDoesNotFit() {
    Person before = BOB.edit().contacts(List.of(new Contact("work", "1", true))).person();
    MappingResult result = update(user("bob").phone("work", "1".repeat(129)), before);

    assertThat(person(result).contacts()).isEqualTo(before.contacts());
    assertThat(effect(result, "contacts")).isEqualTo(Effect.UNCHANGED);
  }

  private static Effect effect(MappingResult result, String name) {
    return result.explanation().fields().stream()
        .filter(it -> it.field().equals(name)).map(Field::effect).findFirst().orElseThrow();
  }
}
