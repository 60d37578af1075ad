package io.muster.domain.mapping;

import io.muster.domain.directory.RecordName;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.Explanation.Input;
import io.muster.domain.mapping.GroupDirectory.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of the rules over one group: the record that is chosen, its name, and the words why. */
final class GroupMappingRun {

  private static final String NAME = "name";

  private final List<GroupRule> rules;
  private final GroupInput input;
  private final Map<RecordKind, String> silent = new EnumMap<>(RecordKind.class);
  private @Nullable String problem;
  private @Nullable String rename;

  GroupMappingRun(List<GroupRule> rules, GroupInput input) {
    this.rules = rules;
    this.input = input;
  }

  private record Choice(GroupRule rule, Candidate record, String reason) {}

  GroupResult run() {
    Choice choice = linked().or(this::named).orElse(null);
    List<Field> fields = new ArrayList<>();
    for (GroupRule rule : rules) {
      fields.add(choice != null && choice.rule().equals(rule) ? chosen(choice) : passedOver(rule, choice));
    }
    fields.add(choice == null ? noName() : nameOf(choice));
    return new GroupResult(choice == null ? null : choice.record().target(), rename, problem, new Explanation(fields));
  }

  private Optional<Choice> linked() {
    Target target = input.linked();
    return target == null ? Optional.empty() : rules.stream()
        .filter(rule -> target.isOf(rule.becomes()))
        .findFirst()
        .flatMap(rule -> input.directory().recordOf(target)
            .map(record -> new Choice(rule, record, "the group is already linked to it")));
  }

  private Optional<Choice> named() {
    List<Choice> found = new ArrayList<>();
    for (GroupRule rule : hintedFirst()) {
      Optional<Candidate> record = read(rule).flatMap(name -> input.directory().recordNamed(rule.becomes(), name));
      if (record.filter(candidate -> !candidate.taken()).isPresent()) {
        found.add(new Choice(rule, record.get(), "its name equals " + rule.key()));
      } else {
        silent.put(rule.becomes(), reason(rule, record.isPresent()));
      }
    }
    Optional<Choice> choice = found.stream().min(Comparator.comparing(each -> each.record().disabled()));
    if (choice.isEmpty()) {
      problem = silent.values().stream().filter(reason -> reason.startsWith("another")).findFirst()
          .orElse(GroupResult.NO_RECORD);
    }
    return choice;
  }

  private static String reason(GroupRule rule, boolean taken) {
    return taken ? GroupResult.takenByAnother(rule.becomes()) : "no " + rule.becomes().word() + " has that name";
  }

  /** {@code groupType} tells which of two records of one name is meant, and nothing more. */
  private List<GroupRule> hintedFirst() {
    String hint = text(GroupPaths.GROUP_TYPE.attribute().name()).orElse("");
    return rules.stream().sorted(Comparator.comparing(rule -> !rule.becomes().word().equalsIgnoreCase(hint))).toList();
  }

  private Field chosen(Choice choice) {
    String disabled = choice.record().disabled() ? "; it is disabled, so its people are not assigned to it" : "";
    return new Field(choice.rule().becomes().word(), Effect.SET, choice.rule().name(),
        inputs(choice.rule()), choice.reason() + disabled);
  }

  private Field passedOver(GroupRule rule, @Nullable Choice choice) {
    String reason = silent.getOrDefault(rule.becomes(),
        choice == null ? "" : "the group stands for the " + choice.rule().becomes().word());
    boolean had = input.linked() != null && input.linked().isOf(rule.becomes());
    return new Field(rule.becomes().word(), had ? Effect.CLEARED : Effect.UNCHANGED, null, inputs(rule), reason);
  }

  private Field noName() {
    return new Field(NAME, Effect.UNCHANGED, null, List.of(), "the group stands for no record");
  }

  private Field nameOf(Choice choice) {
    RecordKind kind = choice.rule().becomes();
    String wanted = read(choice.rule()).flatMap(RecordName::fitting).orElse(null);
    if (wanted == null) {
      problem = GroupResult.nameMisfits(kind);
    } else if (!wanted.equals(choice.record().name())) {
      problem = input.directory().recordNamed(kind, wanted)
          .filter(other -> !other.target().equals(choice.record().target()))
          .map(_ -> GroupResult.nameTaken(kind))
          .orElse(null);
      rename = problem == null ? wanted : null;
    }
    String reason = problem == null ? "kept in step with " + choice.rule().key() : problem;
    return new Field(NAME, problem == null ? Effect.SET : Effect.UNCHANGED, choice.rule().name(),
        List.of(new Input(choice.rule().key().toString(), shown(read(choice.rule())))), reason);
  }

  private List<Input> inputs(GroupRule rule) {
    List<Input> read = new ArrayList<>(List.of(new Input(rule.key().toString(), shown(read(rule)))));
    text(GroupPaths.GROUP_TYPE.attribute().name())
        .ifPresent(type -> read.add(new Input(GroupPaths.GROUP_TYPE.toString(), Reader.shown(type))));
    return read;
  }

  private static @Nullable String shown(Optional<String> text) {
    return text.map(Reader::shown).orElse(null);
  }

  private Optional<String> read(GroupRule rule) {
    return text(rule.key().attribute().name());
  }

  private Optional<String> text(String attribute) {
    return Reader.textOf(input.document().get(attribute));
  }
}
