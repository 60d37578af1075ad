package io.muster.domain.mapping;

import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonField;
import io.muster.domain.directory.PersonId;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import io.muster.domain.mapping.Rule.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Derives people from SCIM users by an ordered list of rules; it changes nothing but what it returns. */
public final class UserMapping {

  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  private final Map<PersonField, List<Step<PersonField>>> steps;
  private final @Nullable String flaw;

  UserMapping(List<Step<PersonField>> steps) {
    this(Rule.byField(steps), null);
  }

  private UserMapping(Map<PersonField, List<Step<PersonField>>> steps, @Nullable String flaw) {
    this.steps = steps;
    this.flaw = flaw;
  }

  /** A mapping that cannot be run: it maps nobody, and says why. */
  public static UserMapping unusable(MappingProblem problem) {
    return new UserMapping(Map.of(), "the mapping does not suit the account: " + problem);
  }

  /** The part of this mapping that gives one field its value. */
  public UserMapping only(PersonField field) {
    return new UserMapping(steps.containsKey(field) ? Map.of(field, steps.get(field)) : Map.of(), flaw);
  }

  /** The primary email by which the user's person is found. */
  public Optional<String> primaryEmail(MappingInput input) {
    MappingRun run = new MappingRun(input, Person.unknown(NOBODY), true);
    run.run(only(PersonField.PRIMARY_EMAIL).steps);
    return run.draft().primaryEmail().isEmpty() ? Optional.empty() : Optional.of(run.draft().primaryEmail());
  }

  /** Makes a new person of the user; there is none unless primary email and name are known. */
  public MappingResult create(MappingInput input, PersonId id) {
    if (flaw != null) {
      return new MappingResult(null, flaw, Explanation.NONE);
    }
    MappingRun run = new MappingRun(input, Person.unknown(id), true);
    Explanation explanation = run.run(steps);
    @Nullable String problem = run.failure() != null
        ? run.failure()
        : run.draft().primaryEmail().isEmpty()
            ? MappingResult.NO_PRIMARY_EMAIL
            : run.draft().name().isEmpty() ? MappingResult.NO_NAME : null;
    return new MappingResult(problem == null ? run.draft() : null, problem, explanation);
  }

  /** Brings an existing person in step with the user; one of whom an expression failed stays as it is. */
  public MappingResult update(MappingInput input, Person current) {
    if (flaw != null) {
      return new MappingResult(current, flaw, Explanation.NONE);
    }
    MappingRun run = new MappingRun(input, current, false);
    Explanation explanation = run.run(steps);
    return run.failure() != null
        ? new MappingResult(current, run.failure(), explanation)
        : new MappingResult(
            run.draft(), run.isPrimaryEmailTaken() ? MappingResult.PRIMARY_EMAIL_TAKEN : null, explanation);
  }

  /**
   * How the rules go for a user: as the user is, and as if it were one that had just been provisioned again. Nothing comes
   * of it.
   */
  public Observation observe(MappingInput input, @Nullable Person current) {
    MappingInput again = new MappingInput(input.resource(), input.document(), true, input.directory());
    Observation asNew = observe(new MappingRun(again, Person.unknown(NOBODY), true));
    return current == null ? asNew : asNew.and(observe(new MappingRun(input, current, false)));
  }

  private Observation observe(MappingRun run) {
    Explanation explanation = run.run(steps);
    return Observation.of(explanation, steps.values().stream()
        .flatMap(List::stream)
        .map(Step::rule)
        .distinct()
        .filter(run::holds)
        .map(Rule::name)
        .collect(Collectors.toUnmodifiableSet()));
  }

  /** In the order of the mapping, by field. */
  Map<PersonField, List<Step<PersonField>>> steps() {
    return steps;
  }

  /** The fields that this mapping keeps in step for good, so that a change by anybody else would not last. */
  public Set<PersonField> keptFields() {
    return steps.entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(step -> step.write() == WriteMode.ALWAYS))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
