package io.muster.domain.mapping;

import io.muster.domain.mapping.Finding.Kind;
import io.muster.domain.mapping.LintRules.Parts;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts how a mapping goes over some resources: whom each rule holds for, what arrives and is not read. */
public final class LintTally {

  /** Custom fields may have any number of names; as many paths as this are told apart. */
  private static final int MOST_PATHS = 1_000;

  private final Lint lint;
  private final ResourceType type;
  private final Set<String> read;
  private final Map<String, Integer> holding = new HashMap<>();
  private final Map<String, Integer> deciding = new HashMap<>();
  private final Map<String, Integer> unread = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private int lookedAt;

  public LintTally(Lint lint, ResourceType type) {
    this.lint = lint;
    this.type = type;
    this.read = lint.reads().stream().map(path -> path.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** A rule by its name: of how many resources it holds, and of how many it decides about a field. */
  public record RuleCount(String rule, int holds, int decides) {}

  /** An attribute that arrives and that no rule reads, and how many resources have it. */
  public record Unread(String path, int resources) {}

  public void add(Complex document, Observation observation) {
    lookedAt++;
    observation.holding().forEach(rule -> holding.merge(rule, 1, Integer::sum));
    observation.deciding().forEach(rule -> deciding.merge(rule, 1, Integer::sum));
    given.addAll(observation.given());
    ArrivedAttributes.in(type, document).stream()
        .filter(path -> unread.containsKey(path)
            || unread.size() < MOST_PATHS && !ArrivedAttributes.isRead(path, read))
        .forEach(path -> unread.merge(path, 1, Integer::sum));
  }

  public int lookedAt() {
    return lookedAt;
  }

  /** In the order of the mapping. */
  public List<RuleCount> rules() {
    return lint.rules().stream()
        .map(rule -> new RuleCount(
            rule.name(), holding.getOrDefault(rule.name(), 0), deciding.getOrDefault(rule.name(), 0)))
        .toList();
  }

  /** The most frequent first. */
  public List<Unread> unread() {
    return unread.entrySet().stream()
        .map(each -> new Unread(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(Unread::resources).reversed().thenComparing(Unread::path))
        .toList();
  }

  /** The fields that rules speak of, and that none of these resources gets a value for. */
  public List<String> fieldsWithoutValue() {
    List<String> without = lint.fieldsWithoutRule();
    return lookedAt == 0 ? List.of() : LintRules.fieldsOf(lint.kind()).stream()
        .filter(field -> !without.contains(field) && !given.contains(field))
        .toList();
  }

  /** The rules that come to nothing for all of these resources, unless it is known of them that they come to nothing ever. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (lookedAt > 0) {
      lint.rules().stream().filter(rule -> !lint.hasNoEffect(rule.name())).forEach(rule -> look(rule, findings));
    }
    return findings;
  }

  private void look(Parts rule, List<Finding> findings) {
    int holds = holding.getOrDefault(rule.name(), 0);
    if (holds == 0) {
      findings.add(new Finding(Kind.NEVER_MATCHED, rule.name(), lint.placeOf(rule.name()),
          "holds for none of those that were looked at"));
    } else if (rule.decides() && !deciding.containsKey(rule.name())) {
      findings.add(new Finding(Kind.NEVER_DECIDED, rule.name(), lint.placeOf(rule.name()),
          "holds for " + holds + " of those that were looked at, and decides about nothing: rules before it do, or it"
              + " gives nothing"));
    }
  }
}
