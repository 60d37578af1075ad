package io.muster.domain.mapping;

import io.muster.domain.directory.RecordName;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.Explanation.Input;
import io.muster.domain.mapping.Explanation.Skipped;
import io.muster.domain.mapping.FieldRun.Decided;
import io.muster.domain.mapping.GroupDirectory.Candidate;
import io.muster.domain.mapping.GroupRule.Becomes;
import io.muster.domain.mapping.GroupRule.StandsForNothing;
import io.muster.domain.mapping.RuleRun.CutOff;
import io.muster.domain.resource.Value.Complex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run of the rules over one group: the record that is chosen or made, its fields, and the words why. */
final class GroupMappingRun {

  private static final String GROUP_TYPE = "groupType";

  private final List<GroupRule> rules;
  private final GroupInput input;
  private final Map<RecordKind, List<Skipped>> skipped = new EnumMap<>(RecordKind.class);
  private final Map<RecordKind, List<Input>> read = new EnumMap<>(RecordKind.class);
  private @Nullable RecordDraft draft;
  private Subject subject;
  private @Nullable String problem;

  GroupMappingRun(List<GroupRule> rules, GroupInput input) {
    this.rules = rules;
    this.input = input;
    this.subject = subjectOf(null);
  }

  /** {@code record} is null where one is to be made. */
  private record Choice(Becomes rule, @Nullable Candidate record, String reason) {}

  GroupResult run() {
    try {
      Choice choice = choose();
      Explanation explanation = explain(choice);
      return new GroupResult(
          choice == null || choice.record() == null ? null : choice.record().target(),
          choice == null || choice.record() != null || problem != null ? null : choice.rule().kind(),
          draft == null ? Map.of() : draft.changes(), problem, explanation);
    } catch (CutOff cutOff) {
      return new GroupResult(input.linked(), null, Map.of(), cutOff.problem(), new Explanation(List.of(
          Field.of(RecordField.NAME.wireName(), Effect.FAILED, null, cutOff.problem()))));
    }
  }

  /** The rules that hold, whichever is asked first; one whose condition is cut off is taken for one that does. */
  Set<String> holdingNames() {
    return rules.stream()
        .map(GroupRule::rule)
        .filter(this::holds)
        .map(Rule::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean holds(Rule rule) {
    try {
      return subject.run(rule).miss() == null;
    } catch (CutOff cutOff) {
      return true;
    }
  }

  private @Nullable Choice choose() {
    List<Becomes> holding = holding();
    Optional<Choice> choice = linked(holding).or(() -> named(holding));
    if (choice.isEmpty() && problem == null) {
      problem = skipped.values().stream().flatMap(List::stream).map(Skipped::reason)
          .filter(reason -> reason.startsWith("another")).findFirst().orElse(GroupResult.NO_RECORD);
    }
    return choice.orElse(null);
  }

  /** The rules that hold for the group, up to one that says that it stands for nothing. */
  private List<Becomes> holding() {
    List<Becomes> holding = new ArrayList<>();
    for (GroupRule rule : rules) {
      String miss = subject.run(rule.rule()).miss();
      switch (rule) {
        case Becomes becomes when miss == null -> holding.add(becomes);
        case Becomes becomes -> skip(becomes, miss);
        case StandsForNothing nothing -> {
          if (miss == null) {
            problem = "the rule \"" + nothing.rule().name() + "\" says that it stands for nothing";
            return holding;
          }
        }
      }
    }
    return holding;
  }

  private Optional<Choice> linked(List<Becomes> holding) {
    Target target = input.linked();
    return target == null ? Optional.empty() : holding.stream()
        .filter(rule -> target.isOf(rule.kind()))
        .findFirst()
        .flatMap(rule -> input.records().recordOf(target)
            .map(record -> new Choice(rule, record, "the group is already linked to it")));
  }

  private Optional<Choice> named(List<Becomes> holding) {
    List<Choice> found = new ArrayList<>();
    List<Choice> makeable = new ArrayList<>();
    for (Becomes rule : hintedFirst(holding)) {
      Optional<String> name = keyOf(rule);
      Optional<Candidate> record = name.flatMap(key -> input.records().recordNamed(rule.kind(), key));
      if (record.filter(candidate -> !candidate.taken()).isPresent()) {
        found.add(new Choice(rule, record.get(), "its name is the one that the rule looks for"));
      } else {
        skip(rule, record.isPresent() ? GroupResult.takenByAnother(rule.kind()) : "no " + rule.kind().word() + " has that name");
        if (record.isEmpty() && rule.create() && name.flatMap(RecordName::fitting).isPresent()) {
          makeable.add(new Choice(rule, null, "none has that name, so one is made"));
        }
      }
    }
    return found.stream().min(Comparator.comparing(each -> each.record() == null || each.record().disabled()))
        .or(() -> makeable.stream().findFirst());
  }

  /** {@code groupType} tells which of two records of one name is meant, and nothing more. */
  private List<Becomes> hintedFirst(List<Becomes> holding) {
    String hint = hint().orElse("");
    return holding.stream().sorted(Comparator.comparing(rule -> !rule.kind().word().equalsIgnoreCase(hint))).toList();
  }

  private Optional<String> hint() {
    return Shown.textOf(input.group().document().get(GROUP_TYPE)).map(Shown::shortened);
  }

  private Optional<String> keyOf(Becomes rule) {
    RecordDraft key = new RecordDraft(rule.kind(), null, input.records());
    Decided decided = new FieldRun<RecordField>(rule.kind().word(), key.field(RecordField.NAME), subject)
        .decide(List.of(rule.keyStep()));
    List<Input> inputs = read.computeIfAbsent(rule.kind(), _ -> new ArrayList<>());
    inputs.addAll(decided.field().inputs());
    hint().ifPresent(hint -> inputs.add(new Input(GROUP_TYPE, hint)));
    if (decided.problem() != null) {
      throw new CutOff(decided.problem());
    }
    return Shown.textOf(key.field(RecordField.NAME).value());
  }

  private void skip(Becomes rule, String reason) {
    skipped.computeIfAbsent(rule.kind(), _ -> new ArrayList<>()).add(new Skipped(rule.rule().name(), reason));
  }

  private Explanation explain(@Nullable Choice choice) {
    List<Field> fields = new ArrayList<>();
    for (RecordKind kind : RecordKind.values()) {
      fields.add(choice != null && choice.rule().kind() == kind ? chosen(choice) : passedOver(kind, choice));
    }
    if (choice == null) {
      fields.add(Field.of(RecordField.NAME.wireName(), Effect.UNCHANGED, null, "the group stands for no record"));
    } else {
      fields.addAll(fieldsOf(choice));
    }
    return new Explanation(fields);
  }

  private Field chosen(Choice choice) {
    RecordKind kind = choice.rule().kind();
    boolean disabled = choice.record() != null && choice.record().disabled();
    String reason = choice.reason() + (disabled ? "; it is disabled, so its people are not assigned to it" : "");
    return new Field(kind.word(), Effect.SET, choice.rule().rule().name(), read.getOrDefault(kind, List.of()),
        List.of(), skipped.getOrDefault(kind, List.of()), null, reason);
  }

  private Field passedOver(RecordKind kind, @Nullable Choice choice) {
    List<Skipped> rulesOfKind = skipped.getOrDefault(kind, List.of());
    boolean had = input.linked() != null && input.linked().isOf(kind);
    String reason = !rulesOfKind.isEmpty()
        ? rulesOfKind.getLast().reason()
        : choice != null ? "the group stands for the " + choice.rule().kind().word() : "no rule makes it one";
    return new Field(kind.word(), had ? Effect.CLEARED : Effect.UNCHANGED, null, read.getOrDefault(kind, List.of()),
        List.of(), rulesOfKind, null, reason);
  }

  private List<Field> fieldsOf(Choice choice) {
    RecordDraft chosen = new RecordDraft(choice.rule().kind(), choice.record(), input.records());
    draft = chosen;
    subject = subjectOf(chosen);
    List<Field> fields = new ArrayList<>();
    choice.rule().byField().forEach((field, steps) -> {
      Decided decided =
          new FieldRun<RecordField>(field.wireName(), chosen.field(field), subject).decide(steps);
      if (decided.problem() != null) {
        throw new CutOff(decided.problem());
      }
      fields.add(decided.field());
    });
    problem = chosen.problem();
    return fields;
  }

  private Subject subjectOf(@Nullable RecordDraft record) {
    return new Subject(input.group(), record == null || record.isNew(),
        record == null ? () -> Complex.EMPTY : record::before, record == null ? () -> Complex.EMPTY : record::now);
  }
}
