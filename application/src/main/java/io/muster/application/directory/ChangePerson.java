package io.muster.application.directory;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonEdit;
import io.muster.domain.directory.PersonField;
import io.muster.domain.directory.PersonField.Author;
import io.muster.domain.directory.PersonId;
import io.muster.domain.resource.Value;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes what administrators may change of a person: all that provisioning does not keep in step. */
public final class ChangePerson {

  /** Of these lists everybody has entries of their own. */
  private static final Set<PersonField> SHARED =
      EnumSet.of(PersonField.EMAILS, PersonField.CONTACTS, PersonField.ADDRESSES);

  private static final Set<PersonField> NEVER = EnumSet.of(PersonField.SOURCE, PersonField.SOURCE_ID);

  private final DirectoryRecords records;
  private final Recorder recorder;
  private final MappingsInForce mappings;
  private final Transactions transactions;

  public ChangePerson(
      DirectoryRecords records, MappingsInForce mappings, Transactions transactions, Recorder recorder) {
    this.transactions = transactions;
    this.records = records;
    this.mappings = mappings;
    this.recorder = recorder;
  }

  /** The new values by the names of their fields; an unassigned one clears. References are identifiers. */
  public record Command(PersonId id, Map<String, Value> fields) {}

  /**
   * Needs an administrator. Refuses with {@code NOT_FOUND}; with {@code INVALID_VALUE}, naming the field, what does not fit
   * it; and with {@code MUTABILITY} a field that provisioning keeps in step.
   */
  public PersonDetails change(Administrator administrator, Command command) {
    Attempt attempt = Attempt.by(administrator, Operation.CHANGE, Matter.PERSON, command.id().value());
    return recorder.attempt(attempt, () -> change(administrator, attempt, command));
  }

  /** The fields of the person that provisioning does not keep in step; needs a reader, and refuses with {@code NOT_FOUND}. */
  public Set<PersonField> changeable(Administrator administrator, PersonId id) {
    administrator.require(Role.READER);
    AccountId account = administrator.account().id();
    return transactions.read(() -> {
      Person person = records.people().find(account, id).orElseThrow(() -> Refusal.notFound("There is no such person."));
      Set<PersonField> kept = keptOf(account, person);
      return Arrays.stream(PersonField.values())
          .filter(field -> !isKept(kept, field))
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(PersonField.class)));
    });
  }

  private PersonDetails change(Administrator administrator, Attempt attempt, Command command) {
    administrator.require(Role.ADMINISTRATOR);
    AccountId account = administrator.account().id();
    return recorder.write(attempt, _ -> {
      Person before = records.people().findForUpdate(account, command.id())
          .orElseThrow(() -> Refusal.notFound("There is no such person."));
      Person after = edited(account, before, command.fields());
      requireReferences(account, after);
      if (!after.equals(before)) {
        records.people().update(account, before, after);
      }
      return PersonDetails.of(records, account, after);
    });
  }

  private Person edited(AccountId account, Person person, Map<String, Value> fields) {
    Set<PersonField> kept = keptOf(account, person);
    PersonEdit edit = person.edit();
    fields.forEach((name, value) -> {
      PersonField field = PersonField.named(name)
          .orElseThrow(() -> Refusal.invalidValue("A person has no field " + shortened(name) + "."));
      requireFree(kept, field);
      field.misfit(value).ifPresent(reason -> {
        throw Refusal.invalidValue(field.wireName() + " " + reason + ".");
      });
      field.write(edit, value, Author.ADMINISTRATOR);
    });
    return edit.person();
  }

  private Set<PersonField> keptOf(AccountId account, Person person) {
    return person.isProvisioned() ? mappings.ofUsers(account).mapping().keptFields() : Set.of();
  }

  private static boolean isKept(Set<PersonField> kept, PersonField field) {
    return kept.contains(field) && !SHARED.contains(field) || NEVER.contains(field);
  }

  private static void requireFree(Set<PersonField> kept, PersonField field) {
    if (isKept(kept, field)) {
      throw Refusal.mutability(field.wireName() + " is kept by provisioning and cannot be changed here.");
    }
  }

  private void requireReferences(AccountId account, Person person) {
    require("organization",
        person.organization() == null || records.organizations().find(account, person.organization()).isPresent());
    require("site", person.site() == null || records.sites().find(account, person.site()).isPresent());
    require("manager", person.manager() == null
        || !person.manager().equals(person.id()) && records.people().find(account, person.manager()).isPresent());
  }

  private static void require(String field, boolean exists) {
    if (!exists) {
      throw Refusal.invalidValue(field + " must name another record of this account.");
    }
  }

  private static String shortened(String name) {
    return name.length() <= 64 ? name : name.substring(0, 64) + "…";
  }
}
