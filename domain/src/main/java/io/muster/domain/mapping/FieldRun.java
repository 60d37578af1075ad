package io.muster.domain.mapping;

import io.muster.domain.mapping.Explanation.Change;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.Explanation.Input;
import io.muster.domain.mapping.Explanation.Skipped;
import io.muster.domain.mapping.Expression.Constant;
import io.muster.domain.mapping.Expression.Copy;
import io.muster.domain.mapping.Expression.Script;
import io.muster.domain.mapping.MappingDocument.Blank;
import io.muster.domain.mapping.Outcome.Clears;
import io.muster.domain.mapping.Outcome.Gives;
import io.muster.domain.mapping.Outcome.GivesNothing;
import io.muster.domain.mapping.Rule.Step;
import io.muster.domain.mapping.RuleRun.CutOff;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Bool;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.resource.Value.Number;
import io.muster.domain.resource.Value.Text;
import io.muster.domain.resource.Value.Unassigned;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides one field: asks its steps one after the other until one has something to say, and tells how that went. */
final class FieldRun<F> {

  private final String wireName;
  private final Target target;
  private final Subject subject;
  private final Set<Input> inputs = new LinkedHashSet<>();
  private final List<Skipped> skipped = new ArrayList<>();

  FieldRun(String wireName, Target target, Subject subject) {
    this.wireName = wireName;
    this.target = target;
    this.subject = subject;
  }

  /** The field of the record. */
  interface Target {

    Value value();

    /** Why the value does not fit, as the end of a sentence. */
    Optional<String> misfit(Value value);

    void write(Value value);
  }

  /** How it went; {@code problem} is what cut an expression off, null when nothing did. */
  record Decided(Field field, @Nullable String problem) {}

  Decided decide(List<Step<F>> steps) {
    for (Step<F> step : steps) {
      RuleRun run = subject.run(step.rule());
      try {
        Outcome outcome = evaluate(step, run);
        if (!(outcome instanceof GivesNothing(String reason))) {
          return new Decided(apply(step, run, outcome), null);
        }
        skipped.add(new Skipped(step.rule().name(), reason));
      } catch (CutOff cutOff) {
        return new Decided(field(Effect.FAILED, step, null, cutOff.problem()), cutOff.problem());
      }
    }
    String reason = skipped.stream().map(Skipped::reason).distinct().collect(Collectors.joining("; "));
    return new Decided(new Field(wireName, Effect.UNCHANGED, null, List.copyOf(inputs), List.of(), skipped, null, reason),
        null);
  }

  private Outcome evaluate(Step<F> step, RuleRun run) {
    String miss = switch (step.write()) {
      case ALWAYS -> run.miss();
      case IF_EMPTY -> isBlank(target.value()) ? run.miss() : "the field has a value already";
      case ON_CREATE -> subject.isNew() ? run.miss() : "the record is not new";
    };
    inputs.addAll(run.judgedBy());
    return miss == null ? outcome(step, run) : new GivesNothing(miss);
  }

  private Outcome outcome(Step<F> step, RuleRun run) {
    return switch (step.expression()) {
      case Copy copy -> outcome(step, copied(copy), copy.path() + " is blank", "copied from " + copy.path());
      case Constant constant -> outcome(step, constant.value(), "always empty", "always the same");
      case Script script -> {
        Value value = run.evaluate(script);
        inputs.addAll(run.inputs(script));
        String miss = run.lastMiss();
        yield outcome(step, value, miss == null ? "the expression gave nothing" : miss, "computed");
      }
    };
  }

  private Value copied(Copy copy) {
    Value value = Shown.valueAt(subject.document(), copy.path());
    inputs.add(new Input(copy.path().toString(), Shown.value(value)));
    return switch (value) {
      case null -> Value.UNASSIGNED;
      case Text text -> Value.of(text.value().strip());
      case Number number when copy.wanted() == ResultType.TEXT -> Value.of(number.value().toPlainString());
      case Bool flag when copy.wanted() == ResultType.TEXT -> Value.of(String.valueOf(flag.value()));
      case Number _, Bool _, Complex _, Many _, Unassigned _ -> value;
    };
  }

  private static Outcome outcome(Step<?> step, Value value, String blank, String given) {
    if (!isBlank(value)) {
      return new Gives(value, given);
    }
    return step.blank() == Blank.CLEAR ? new Clears(blank) : new GivesNothing(blank);
  }

  static boolean isBlank(Value value) {
    return value.isUnassigned() || value instanceof Text text && text.value().isBlank();
  }

  private Field apply(Step<F> step, RuleRun run, Outcome outcome) {
    Value value = outcome instanceof Gives(Value given, String _) ? given : Value.UNASSIGNED;
    Optional<String> misfit = outcome instanceof Gives ? target.misfit(value) : Optional.empty();
    if (misfit.isPresent()) {
      return field(Effect.UNCHANGED, step, null, "the value does not fit: it " + misfit.get());
    }
    Value before = target.value();
    target.write(value);
    Value after = target.value();
    Change change = before.equals(after) ? null : new Change(Shown.value(before), Shown.value(after));
    Effect effect = outcome instanceof Gives ? Effect.SET : change == null ? Effect.UNCHANGED : Effect.CLEARED;
    return field(effect, step, change, outcome.reason());
  }

  private Field field(Effect effect, Step<F> step, @Nullable Change change, String reason) {
    return new Field(wireName, effect, step.rule().name(), List.copyOf(inputs),
        subject.run(step.rule()).intermediates(), skipped, change, reason);
  }
}
