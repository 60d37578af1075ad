package io.muster.domain.mapping;

import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonField;
import io.muster.domain.directory.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Derives people from SCIM users by an ordered list of rules; it changes nothing but what it returns. */
public final class UserMapping {

  private static final UserMapping STANDARD = new UserMapping(DefaultUserRules.ALL);
  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  private final Map<PersonField, List<Rule>> rules;

  private UserMapping(List<Rule> rules) {
    this.rules = rules.stream().collect(Collectors.groupingBy(Rule::field, LinkedHashMap::new, Collectors.toList()));
  }

  /** The default user mapping. */
  public static UserMapping standard() {
    return STANDARD;
  }

  /** The part of this mapping that gives one field its value. */
  public UserMapping only(PersonField field) {
    return new UserMapping(rules.getOrDefault(field, List.of()));
  }

  /** The primary email by which the user's person is found. */
  public Optional<String> primaryEmail(MappingInput input) {
    MappingRun run = new MappingRun(input, Person.unknown(NOBODY), true);
    run.decide(PersonField.PRIMARY_EMAIL, rules.getOrDefault(PersonField.PRIMARY_EMAIL, List.of()));
    return run.draft().primaryEmail().isEmpty() ? Optional.empty() : Optional.of(run.draft().primaryEmail());
  }

  /** Makes a new person of the user; there is none unless primary email and name are known. */
  public MappingResult create(MappingInput input, PersonId id) {
    MappingRun run = new MappingRun(input, Person.unknown(id), true);
    Explanation explanation = explain(run);
    @Nullable String problem = run.draft().primaryEmail().isEmpty()
        ? MappingResult.NO_PRIMARY_EMAIL
        : run.draft().name().isEmpty() ? MappingResult.NO_NAME : null;
    return new MappingResult(problem == null ? run.draft() : null, problem, explanation);
  }

  /** Brings an existing person in step with the user. */
  public MappingResult update(MappingInput input, Person current) {
    MappingRun run = new MappingRun(input, current, false);
    Explanation explanation = explain(run);
    return new MappingResult(
        run.draft(), run.isPrimaryEmailTaken() ? MappingResult.PRIMARY_EMAIL_TAKEN : null, explanation);
  }

  /** The fields that this mapping keeps in step for good, so that a change by anybody else would not last. */
  public Set<PersonField> keptFields() {
    return rules.entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(rule -> rule.when() == Rule.When.ALWAYS))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Explanation explain(MappingRun run) {
    return new Explanation(rules.entrySet().stream().map(each -> run.decide(each.getKey(), each.getValue())).toList());
  }
}
