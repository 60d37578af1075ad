package io.muster.domain.mapping;

import io.muster.domain.directory.PersonField;
import io.muster.domain.mapping.Expression.Constant;
import io.muster.domain.mapping.Expression.Copy;
import io.muster.domain.mapping.Expression.Script;
import io.muster.domain.mapping.GroupRule.Becomes;
import io.muster.domain.mapping.GroupRule.StandsForNothing;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import io.muster.domain.mapping.Rule.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of a compiled mapping of either kind, each with all of its expressions, in the order of the document. */
record LintRules(List<Parts> rules, Set<String> fields) {

  /**
   * A rule and what it computes; {@code decides} tells that it is there to decide about a field of every record, not of new
   * ones alone.
   */
  record Parts(Rule rule, List<Expression> expressions, boolean decides) {

    String name() {
      return rule.name();
    }

    /** Every expression, that of its condition and its intermediate values too. */
    Stream<Script> scripts() {
      return Stream.of(
              expressions.stream().flatMap(each -> each instanceof Script script ? Stream.of(script) : Stream.empty()),
              Stream.ofNullable(rule.when()),
              rule.intermediates().values().stream())
          .flatMap(scripts -> scripts);
    }

    Set<String> unusedIntermediates() {
      Set<String> unused = new HashSet<>(rule.intermediates().keySet());
      List<Script> open = new ArrayList<>(Stream.concat(
          expressions.stream().flatMap(each -> each instanceof Script script ? Stream.of(script) : Stream.empty()),
          Stream.ofNullable(rule.when())).toList());
      while (!open.isEmpty()) {
        open.removeLast().program().uses().stream()
            .filter(unused::remove)
            .map(name -> Objects.requireNonNull(rule.intermediates().get(name)))
            .forEach(open::add);
      }
      return unused;
    }

    /** As clients write them. */
    Stream<String> reads() {
      Stream<String> copied = expressions.stream().flatMap(each -> switch (each) {
        case Copy copy -> Stream.of(copy.path().toString());
        case Constant _, Script _ -> Stream.empty();
      });
      Stream<String> filtered = rule.scope() == null
          ? Stream.empty()
          : rule.scope().reads().stream().map(Object::toString);
      return Stream.of(copied, filtered, scripts().flatMap(script -> script.program().reads().stream()))
          .flatMap(paths -> paths);
    }
  }

  static LintRules of(UserMapping mapping, MappingDocument document) {
    Map<String, List<Step<PersonField>>> byRule = mapping.steps().values().stream()
        .flatMap(List::stream)
        .collect(Collectors.groupingBy(step -> step.rule().name(), LinkedHashMap::new, Collectors.toList()));
    List<Parts> parts = document.rules().stream()
        .flatMap(text -> Stream.ofNullable(byRule.get(text.name().text())))
        .map(steps -> new Parts(steps.getFirst().rule(), steps.stream().map(Step::expression).toList(),
            steps.stream().anyMatch(step -> step.write() == WriteMode.ALWAYS)))
        .toList();
    return new LintRules(parts, names(mapping.steps().keySet().stream().map(PersonField::wireName)));
  }

  static LintRules of(GroupMapping mapping) {
    List<Parts> parts = mapping.rules().stream()
        .map(rule -> switch (rule) {
          case Becomes becomes -> new Parts(becomes.rule(), Stream.concat(
              Stream.of(becomes.key()), becomes.steps().stream().map(Step::expression)).toList(), true);
          case StandsForNothing nothing -> new Parts(nothing.rule(), List.of(), false);
        })
        .toList();
    return new LintRules(parts, names(mapping.rules().stream().flatMap(rule -> switch (rule) {
      case Becomes becomes -> becomes.byField().keySet().stream().map(RecordField::wireName);
      case StandsForNothing _ -> Stream.empty();
    })));
  }

  /** The fields that a mapping of that kind could give a value. */
  static List<String> fieldsOf(MappingKind kind) {
    return switch (kind) {
      case USER -> Arrays.stream(PersonField.values()).map(PersonField::wireName).toList();
      case GROUP -> Arrays.stream(RecordField.values()).map(RecordField::wireName).toList();
    };
  }

  private static Set<String> names(Stream<String> names) {
    return names.collect(Collectors.toUnmodifiableSet());
  }
}
