package io.muster.domain.mapping;

import io.muster.domain.directory.PersonField;
import io.muster.domain.mapping.Expression.Constant;
import io.muster.domain.mapping.Expression.Copy;
import io.muster.domain.mapping.Expression.Script;
import io.muster.domain.mapping.Finding.Kind;
import io.muster.domain.mapping.GroupRule.StandsForNothing;
import io.muster.domain.mapping.LintRules.Parts;
import io.muster.domain.mapping.MappingCompiler.ForGroups;
import io.muster.domain.mapping.MappingCompiler.ForUsers;
import io.muster.domain.mapping.MappingDocument.AssignmentText;
import io.muster.domain.mapping.MappingDocument.Blank;
import io.muster.domain.mapping.MappingDocument.RuleText;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import io.muster.domain.mapping.Rule.Step;
import io.muster.domain.schema.CommonAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What in a mapping has no effect, whatever it is run over: conditions that nothing fulfils, rules that are never asked,
 * intermediate values and tables that nothing uses. What it cannot tell for certain it does not tell.
 */
public final class Lint {

  private final MappingDocument document;
  private final LintRules rules;
  private final List<Finding> findings = new ArrayList<>();

  private Lint(MappingDocument document, LintRules rules) {
    this.document = document;
    this.rules = rules;
    rules.rules().forEach(this::look);
    unusedTables().forEach(table -> findings.add(
        new Finding(Kind.UNUSED_TABLE, table, null, "no expression looks anything up in the table " + table)));
  }

  /** The document is the one that was compiled. */
  public static Lint of(MappingDocument document, ForUsers compiled) {
    Lint lint = new Lint(document, LintRules.of(compiled.mapping(), document));
    compiled.mapping().steps().forEach(lint::lookForShadows);
    return lint;
  }

  /** The document is the one that was compiled. */
  public static Lint of(MappingDocument document, ForGroups compiled) {
    Lint lint = new Lint(document, LintRules.of(compiled.mapping()));
    lint.lookForShadows(compiled.mapping().rules());
    return lint;
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The fields that no rule speaks of. */
  public List<String> fieldsWithoutRule() {
    return LintRules.fieldsOf(document.kind()).stream().filter(field -> !rules.fields().contains(field)).toList();
  }

  MappingKind kind() {
    return document.kind();
  }

  List<Parts> rules() {
    return rules.rules();
  }

  Set<String> reads() {
    return rules.rules().stream().flatMap(Parts::reads).collect(Collectors.toUnmodifiableSet());
  }

  boolean hasNoEffect(String rule) {
    return findings.stream()
        .anyMatch(finding -> finding.name().equals(rule) && switch (finding.kind()) {
          case NEVER_TRUE, SHADOWED -> true;
          case UNUSED_INTERMEDIATE, UNUSED_TABLE, NEVER_MATCHED, NEVER_DECIDED -> false;
        });
  }

  Place placeOf(String rule) {
    return text(rule).name().place();
  }

  private void look(Parts parts) {
    RuleText text = text(parts.name());
    Script when = parts.rule().when();
    if (when != null && isAlways(when, false)) {
      add(Kind.NEVER_TRUE, parts.name(), when.place(), "the condition is never true, so the rule never holds");
    }
    Rule.Scope scope = parts.rule().scope();
    if (scope != null && text.scope() != null && Contradiction.isIn(scope.filter())) {
      add(Kind.NEVER_TRUE, parts.name(), text.scope().place(), "the scope matches nothing, so the rule never holds");
    }
    Set<String> unused = parts.unusedIntermediates();
    text.intermediates().stream()
        .filter(each -> unused.contains(each.name().text()))
        .forEach(each -> add(Kind.UNUSED_INTERMEDIATE, parts.name(), each.name().place(),
            "nothing uses the intermediate value " + each.name().text()));
  }

  private void lookForShadows(PersonField field, List<Step<PersonField>> steps) {
    Step<PersonField> deciding = null;
    for (Step<PersonField> step : steps) {
      if (deciding != null) {
        add(Kind.SHADOWED, step.rule().name(), placeOf(step.rule().name(), field), "is never asked for "
            + field.wireName() + ": the rule \"" + deciding.rule().name() + "\" before it always decides about that");
      } else if (alwaysDecides(step)) {
        deciding = step;
      }
    }
  }

  private void lookForShadows(List<GroupRule> all) {
    GroupRule last = null;
    for (GroupRule rule : all) {
      if (last != null) {
        add(Kind.SHADOWED, rule.rule().name(), placeOf(rule.rule().name()),
            "is never asked: by the rule \"" + last.rule().name() + "\" before it every group stands for nothing");
      } else if (rule instanceof StandsForNothing && alwaysHolds(rule.rule())) {
        last = rule;
      }
    }
  }

  private static boolean alwaysDecides(Step<?> step) {
    if (step.write() != WriteMode.ALWAYS || !alwaysHolds(step.rule())) {
      return false;
    }
    return step.blank() == Blank.CLEAR || switch (step.expression()) {
      case Constant constant -> !FieldRun.isBlank(constant.value());
      case Copy(var path, _) -> path.attribute().name().equals(CommonAttributes.ID.name()) && !path.extension();
      case Script _ -> false;
    };
  }

  private static boolean alwaysHolds(Rule rule) {
    return rule.scope() == null && (rule.when() == null || isAlways(rule.when(), true));
  }

  private static boolean isAlways(Script script, boolean truth) {
    return script.program().always().filter(value -> value == truth).isPresent();
  }

  private List<String> unusedTables() {
    Set<String> used = rules.rules().stream()
        .flatMap(Parts::scripts)
        .flatMap(script -> script.program().tables().stream())
        .collect(Collectors.toSet());
    return document.tables().keySet().stream().filter(table -> !used.contains(table)).sorted().toList();
  }

  private Place placeOf(String rule, PersonField field) {
    return text(rule).assignments().stream()
        .map(AssignmentText::field)
        .filter(each -> each.text().equals(field.wireName()))
        .findFirst()
        .map(Located::place)
        .orElseThrow();
  }

  private RuleText text(String rule) {
    return document.rules().stream().filter(each -> each.name().text().equals(rule)).findFirst().orElseThrow();
  }

  private void add(Kind kind, String rule, @Nullable Place place, String message) {
    findings.add(new Finding(kind, rule, place, message));
  }
}
