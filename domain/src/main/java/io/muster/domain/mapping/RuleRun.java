package io.muster.domain.mapping;

import io.muster.domain.filter.FilterEvaluation;
import io.muster.domain.mapping.Explanation.Input;
import io.muster.domain.mapping.Expression.Script;
import io.muster.domain.mapping.Program.Result;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.AttributePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule while one resource is mapped: whether it holds and its intermediate values are found out once, when they are
 * first needed, and what its expressions asked of the directory is noted.
 */
final class RuleRun implements Evaluation {

  /** Why a rule does not hold, where it does. */
  private static final String HOLDS = "";

  private final Rule rule;
  private final Subject subject;
  private final Map<String, Result> intermediates = new LinkedHashMap<>();
  private final Set<Input> notes = new LinkedHashSet<>();
  private final Set<Input> judgedBy = new LinkedHashSet<>();
  private @Nullable String verdict;
  private @Nullable String lastMiss;

  RuleRun(Rule rule, Subject subject) {
    this.rule = rule;
    this.subject = subject;
  }

  /** Why the rule does not hold for the resource; null when it holds. */
  @Nullable String miss() {
    String known = verdict;
    if (known == null) {
      known = judge();
      verdict = known;
    }
    return known.equals(HOLDS) ? null : known;
  }

  /** What it was judged by whether the rule holds. */
  Set<Input> judgedBy() {
    return judgedBy;
  }

  private String judge() {
    Rule.Scope scope = rule.scope();
    if (scope != null) {
      judgedBy.addAll(inputsAt(scope.reads()));
      if (!FilterEvaluation.matches(scope.filter(), subject.representation(scope.reads()))) {
        return "its scope does not match";
      }
    }
    Script when = rule.when();
    if (when == null) {
      return HOLDS;
    }
    boolean holds = evaluate(when).equals(Value.of(true));
    judgedBy.addAll(inputs(when));
    return holds ? HOLDS : "its condition is false";
  }

  /** What was found for other expressions of the rule is no input of one that shares no intermediate values with them. */
  Value evaluate(Script script) {
    if (script.program().uses().isEmpty()) {
      notes.clear();
      lastMiss = null;
    }
    return run(script).value();
  }

  private Result run(Script script) {
    try {
      return script.program().evaluate(this);
    } catch (ExpressionFailure failure) {
      throw new CutOff(script.place(), failure.reason());
    }
  }

  /** Why the directory had no answer when it was last asked in vain; null when it never was. */
  @Nullable String lastMiss() {
    return lastMiss;
  }

  /** What an expression read, with what the intermediate values it uses read and what was found by calls. */
  List<Input> inputs(Script script) {
    Set<AttributePath> paths = new LinkedHashSet<>();
    collect(script, paths, new HashSet<>());
    Set<Input> inputs = new LinkedHashSet<>(inputsAt(paths));
    inputs.addAll(notes);
    return List.copyOf(inputs);
  }

  private List<Input> inputsAt(Collection<AttributePath> paths) {
    Complex representation = subject.representation(paths);
    return paths.stream().map(path -> new Input(path.toString(), Shown.at(representation, path))).toList();
  }

  private void collect(Script script, Set<AttributePath> paths, Set<String> seen) {
    paths.addAll(script.reads());
    for (String name : script.program().uses()) {
      Script used = rule.intermediates().get(name);
      if (used != null && seen.add(name)) {
        collect(used, paths, seen);
      }
    }
  }

  /** The intermediate values that were needed so far. */
  List<Input> intermediates() {
    List<Input> shown = new ArrayList<>();
    intermediates.forEach((name, result) -> shown.add(new Input(name, Shown.value(result.value()))));
    return shown;
  }

  @Override
  public Complex document() {
    return subject.document();
  }

  @Override
  public Complex current() {
    return subject.current();
  }

  @Override
  public Complex result() {
    return subject.result();
  }

  @Override
  public boolean isNew() {
    return subject.isNew();
  }

  @Override
  public boolean isReturning() {
    return subject.isReturning();
  }

  @Override
  public Directory directory() {
    return subject.directory();
  }

  @Override
  public Result intermediate(String name) {
    Result known = intermediates.get(name);
    if (known == null) {
      Script script = rule.intermediates().get(name);
      if (script == null) {
        throw new IllegalStateException("the rule has no intermediate value " + name);
      }
      known = run(script);
      intermediates.put(name, known);
    }
    return known;
  }

  @Override
  public void found(String call, String found) {
    notes.add(new Input(Shown.shortened(call), Shown.shortened(found)));
  }

  @Override
  public void missed(String call, String reason) {
    notes.add(new Input(Shown.shortened(call), null));
    lastMiss = reason;
  }

  /** An expression was cut off; {@code place} is where it stands in the mapping. */
  static final class CutOff extends RuntimeException {

    CutOff(Place place, String reason) {
      this("expression failed at " + place.path() + ": " + reason);
    }

    CutOff(String problem) {
      super(problem, null, false, false);
    }

    String problem() {
      return String.valueOf(getMessage());
    }
  }
}
