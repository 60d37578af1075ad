package io.muster.domain.mapping;

import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonEdit;
import io.muster.domain.directory.PersonField;
import io.muster.domain.directory.PersonField.Author;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.FieldRun.Decided;
import io.muster.domain.mapping.Rule.Step;
import io.muster.domain.mapping.RuleRun.CutOff;
import io.muster.domain.resource.Folding;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of a mapping's steps over one user: a draft that changes field by field, and the words why. */
final class MappingRun {

  private final MappingInput input;
  private final boolean personIsNew;
  private final PersonEdit draft;
  private final Subject subject;
  private boolean primaryEmailTaken;
  private @Nullable String failure;

  MappingRun(MappingInput input, Person before, boolean personIsNew) {
    this.input = input;
    this.draft = before.edit();
    this.personIsNew = personIsNew;
    this.subject = new Subject(input, personIsNew,
        () -> personIsNew ? Complex.EMPTY : fields(before), () -> fields(draft()));
  }

  Person draft() {
    return draft.person();
  }

  boolean isPrimaryEmailTaken() {
    return primaryEmailTaken;
  }

  /** Why an expression was cut off; null when none was. Then nothing of the draft may be used. */
  @Nullable String failure() {
    return failure;
  }

  /** Whether the rule holds for the user; one whose condition is cut off is taken for one that does. */
  boolean holds(Rule rule) {
    try {
      return subject.run(rule).miss() == null;
    } catch (CutOff cutOff) {
      return true;
    }
  }

  Explanation run(Map<PersonField, List<Step<PersonField>>> steps) {
    List<Field> fields = new ArrayList<>();
    steps.forEach((field, each) -> fields.add(decide(field, each)));
    return new Explanation(fields);
  }

  private Field decide(PersonField field, List<Step<PersonField>> steps) {
    Decided decided = new FieldRun<PersonField>(field.wireName(), new DraftField(field), subject).decide(steps);
    if (failure == null) {
      failure = decided.problem();
    }
    return decided.field();
  }

  private static Complex fields(Person person) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (PersonField field : PersonField.values()) {
      fields.put(field.wireName(), field.read(person));
    }
    return new Complex(fields);
  }

  private final class DraftField implements FieldRun.Target {

    private final PersonField field;

    DraftField(PersonField field) {
      this.field = field;
    }

    @Override
    public Value value() {
      return field.read(draft());
    }

    @Override
    public Optional<String> misfit(Value value) {
      return field.misfit(value).or(() -> switch (field) {
        case PRIMARY_EMAIL -> taken(value);
        case MANAGER -> value.equals(Value.of(draft().id().toString()))
            ? Optional.of("is the person, and nobody is their own manager")
            : Optional.empty();
        case NAME, JOB_TITLE, ORGANIZATION, SITE, LOCATION, EMPLOYEE_ID, SUPPORT_ID, LOCALE, TIME_ZONE, VIP, DISABLED,
            EMAILS, CONTACTS, ADDRESSES, CUSTOM_FIELDS, SOURCE, SOURCE_ID, PICTURE_URI, AUTHENTICATION_ID,
            INFORMATION -> Optional.empty();
      });
    }

    @Override
    public void write(Value value) {
      field.write(draft, value, Author.PROVISIONING);
    }

    private Optional<String> taken(Value value) {
      String email = Shown.textOf(value).orElse("");
      boolean another = !personIsNew
          && !Folding.fold(email).equals(Folding.fold(draft().primaryEmail()))
          && input.directory().isPrimaryEmail(email);
      primaryEmailTaken |= another;
      return another ? Optional.of("belongs to another person") : Optional.empty();
    }
  }
}
