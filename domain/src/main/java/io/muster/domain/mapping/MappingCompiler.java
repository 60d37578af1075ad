package io.muster.domain.mapping;

import io.muster.domain.directory.PersonField;
import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import io.muster.domain.mapping.GroupRule.Becomes;
import io.muster.domain.mapping.GroupRule.StandsForNothing;
import io.muster.domain.mapping.MappingDocument.AssignmentText;
import io.muster.domain.mapping.MappingDocument.BecomesText;
import io.muster.domain.mapping.MappingDocument.RuleText;
import io.muster.domain.mapping.Rule.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a mapping document into a mapping that can be run on one account: every name is resolved, every expression
 * compiled. It looks for all problems before it says no.
 */
public final class MappingCompiler {

  /** What a rule of a group mapping says a group becomes when it stands for nothing. */
  static final String NOTHING = "nothing";

  private final MappingDocument document;
  private final Vocabulary vocabulary;
  private final ExpressionCompiler expressions;
  private final List<MappingProblem> problems = new ArrayList<>();

  private MappingCompiler(MappingDocument document, Vocabulary vocabulary, ExpressionEngine engine) {
    this.document = document;
    this.vocabulary = vocabulary;
    this.expressions = engine.compilerFor(vocabulary);
  }

  /** What became of a document: a mapping that can be run, or all that is wrong with it. */
  public sealed interface Compiled {}

  public record ForUsers(UserMapping mapping) implements Compiled {}

  public record ForGroups(GroupMapping mapping) implements Compiled {}

  /** There is one problem at least. */
  public record Flawed(List<MappingProblem> problems) implements Compiled {

    public Flawed {
      problems = List.copyOf(problems);
    }
  }

  /** The vocabulary is of the document's kind and holds its tables. */
  public static Compiled compile(MappingDocument document, Vocabulary vocabulary, ExpressionEngine engine) {
    return new MappingCompiler(document, vocabulary, engine).compile();
  }

  private Compiled compile() {
    requireDifferentNames();
    Compiled compiled = switch (document.kind()) {
      case USER -> new ForUsers(new UserMapping(document.rules().stream()
          .flatMap(rule -> userSteps(rule).stream())
          .toList()));
      case GROUP -> new ForGroups(new GroupMapping(document.rules().stream()
          .flatMap(rule -> groupRule(rule).stream())
          .toList()));
    };
    return problems.isEmpty() ? compiled : new Flawed(problems);
  }

  private void requireDifferentNames() {
    Set<String> names = new HashSet<>();
    for (RuleText rule : document.rules()) {
      if (!names.add(rule.name().text())) {
        problem(rule.name().place(), "another rule has this name");
      }
    }
  }

  private List<Step<PersonField>> userSteps(RuleText text) {
    RuleCompiler rule = compilerOf(text);
    if (text.becomes() != null) {
      problem(text.becomes().record().place(), "only rules for groups become something");
    }
    if (text.assignments().isEmpty()) {
      problem(text.name().place(), "the rule assigns nothing; give it at least one field under assign");
    }
    List<Step<PersonField>> steps = new ArrayList<>();
    for (AssignmentText assignment : text.assignments()) {
      fieldOf(assignment).ifPresent(field ->
          rule.step(assignment, field, typeOf(field), field::misfit).ifPresent(steps::add));
    }
    return steps;
  }

  private Optional<PersonField> fieldOf(AssignmentText assignment) {
    Located name = assignment.field();
    Optional<PersonField> field = PersonField.named(name.text());
    if (field.isEmpty()) {
      problem(name.place(), "a person has no field " + name.text()
          + Suggestion.among(Arrays.stream(PersonField.values()).map(PersonField::wireName).toList(), name.text()));
    }
    return field;
  }

  private Optional<GroupRule> groupRule(RuleText text) {
    RuleCompiler rule = compilerOf(text);
    BecomesText becomes = text.becomes();
    if (becomes == null) {
      problem(text.name().place(), "a rule for groups must say under becomes: organization, site or nothing");
      return Optional.empty();
    }
    if (becomes.record().text().equals(NOTHING)) {
      return standsForNothing(text, becomes, rule);
    }
    RecordKind kind = Arrays.stream(RecordKind.values())
        .filter(each -> each.word().equals(becomes.record().text()))
        .findFirst()
        .orElse(null);
    if (kind == null) {
      problem(becomes.record().place(), "must be organization, site or nothing");
      return Optional.empty();
    }
    if (becomes.key() == null) {
      problem(becomes.record().place(), "needs a key: what gives the name of the " + kind.word());
      return Optional.empty();
    }
    List<Step<RecordField>> steps = recordSteps(text, rule);
    return rule.expression(becomes.key(), ResultType.TEXT)
        .map(key -> new Becomes(rule.rule(), kind, key, becomes.create(), steps));
  }

  private Optional<GroupRule> standsForNothing(RuleText text, BecomesText becomes, RuleCompiler rule) {
    if (becomes.key() != null || becomes.create() || !text.assignments().isEmpty()) {
      problem(becomes.record().place(), "what becomes nothing has no key, is never created and assigns nothing");
    }
    return Optional.of(new StandsForNothing(rule.rule()));
  }

  private List<Step<RecordField>> recordSteps(RuleText text, RuleCompiler rule) {
    List<Step<RecordField>> steps = new ArrayList<>();
    for (AssignmentText assignment : text.assignments()) {
      Located name = assignment.field();
      RecordField field = RecordField.named(name.text()).orElse(null);
      if (field == null) {
        problem(name.place(), "an organization or a site has no field " + name.text() + " that a mapping can give"
            + Suggestion.among(Arrays.stream(RecordField.values()).map(RecordField::wireName).toList(), name.text()));
      } else {
        rule.step(assignment, field, field.type(), field::misfit).ifPresent(steps::add);
      }
    }
    return steps;
  }

  private RuleCompiler compilerOf(RuleText text) {
    return new RuleCompiler(text, vocabulary.type(), expressions, problems::add);
  }

  private void problem(Place place, String message) {
    problems.add(new MappingProblem(place, message));
  }

  private static ResultType typeOf(PersonField field) {
    return switch (field) {
      case PRIMARY_EMAIL, NAME, JOB_TITLE, LOCATION, EMPLOYEE_ID, SUPPORT_ID, LOCALE, TIME_ZONE, SOURCE, SOURCE_ID,
          PICTURE_URI, AUTHENTICATION_ID, INFORMATION -> ResultType.TEXT;
      case ORGANIZATION -> ResultType.ORGANIZATION;
      case SITE -> ResultType.SITE;
      case MANAGER -> ResultType.PERSON;
      case VIP, DISABLED -> ResultType.FLAG;
      case EMAILS, CONTACTS, ADDRESSES -> ResultType.ENTRIES;
      case CUSTOM_FIELDS -> ResultType.OBJECT;
    };
  }
}
