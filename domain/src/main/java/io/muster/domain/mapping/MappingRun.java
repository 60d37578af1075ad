package io.muster.domain.mapping;

import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonEdit;
import io.muster.domain.directory.PersonField;
import io.muster.domain.directory.PersonField.Author;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.Explanation.Input;
import io.muster.domain.mapping.Outcome.Clears;
import io.muster.domain.mapping.Outcome.Gives;
import io.muster.domain.mapping.Outcome.GivesNothing;
import io.muster.domain.resource.Folding;
import io.muster.domain.resource.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One run of the rules over one user: a draft that changes field by field, and the words why. */
final class MappingRun {

  private final MappingInput input;
  private final boolean personIsNew;
  private final PersonEdit draft;
  private boolean primaryEmailTaken;

  MappingRun(MappingInput input, Person draft, boolean personIsNew) {
    this.input = input;
    this.draft = draft.edit();
    this.personIsNew = personIsNew;
  }

  Person draft() {
    return draft.person();
  }

  boolean isPrimaryEmailTaken() {
    return primaryEmailTaken;
  }

  /** Asks the rules of one field one after the other, until one has something to say. */
  Field decide(PersonField field, List<Rule> rules) {
    Set<Input> read = new LinkedHashSet<>();
    List<String> silent = new ArrayList<>();
    for (Rule rule : rules) {
      Reader reader = new Reader(input, draft());
      Outcome outcome = evaluate(rule, reader);
      if (!(outcome instanceof GivesNothing)) {
        return apply(rule, outcome, reader.inputs());
      }
      silent.add(rules.size() == 1 ? outcome.reason() : rule.name() + ": " + outcome.reason());
      read.addAll(reader.inputs());
    }
    return new Field(field.wireName(), Effect.UNCHANGED, null, List.copyOf(read), String.join("; ", silent));
  }

  private Outcome evaluate(Rule rule, Reader reader) {
    return rule.when() == Rule.When.PERSON_IS_NEW && !personIsNew
        ? new GivesNothing("the person is not new")
        : rule.expression().evaluate(reader);
  }

  private Field apply(Rule rule, Outcome outcome, List<Input> inputs) {
    return switch (outcome) {
      case Gives gives -> give(rule, gives, inputs);
      case Clears clears -> clear(rule, clears, inputs);
      case GivesNothing nothing -> explained(rule, Effect.UNCHANGED, inputs, nothing.reason());
    };
  }

  private Field give(Rule rule, Gives gives, List<Input> inputs) {
    Optional<String> misfit = rule.field().misfit(gives.value())
        .or(() -> rule.field() == PersonField.PRIMARY_EMAIL ? taken(gives.value()) : Optional.empty());
    if (misfit.isPresent()) {
      return explained(rule, Effect.UNCHANGED, inputs, "the value does not fit: it " + misfit.get());
    }
    rule.field().write(draft, gives.value(), Author.PROVISIONING);
    return explained(rule, Effect.SET, inputs, gives.reason());
  }

  private Field clear(Rule rule, Clears clears, List<Input> inputs) {
    Person before = draft();
    rule.field().write(draft, Value.UNASSIGNED, Author.PROVISIONING);
    return explained(rule, draft().equals(before) ? Effect.UNCHANGED : Effect.CLEARED, inputs, clears.reason());
  }

  private Optional<String> taken(Value value) {
    String email = Reader.textOf(value).orElse("");
    boolean another = !personIsNew
        && !Folding.fold(email).equals(Folding.fold(draft().primaryEmail()))
        && input.directory().isPrimaryEmail(email);
    primaryEmailTaken |= another;
    return another ? Optional.of("belongs to another person") : Optional.empty();
  }

  private static Field explained(Rule rule, Effect effect, List<Input> inputs, String reason) {
    return new Field(rule.field().wireName(), effect, rule.name(), inputs, reason);
  }
}
