package io.muster.domain.mapping;

import io.muster.domain.mapping.MappingDocument.AssignmentText;
import io.muster.domain.mapping.MappingDocument.BecomesText;
import io.muster.domain.mapping.MappingDocument.Blank;
import io.muster.domain.mapping.MappingDocument.RuleText;
import io.muster.domain.mapping.MappingDocument.SourceText;
import io.muster.domain.mapping.MappingDocument.SourceText.ConstantText;
import io.muster.domain.mapping.MappingDocument.SourceText.CopyText;
import io.muster.domain.mapping.MappingDocument.SourceText.ExpressionText;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is different in a mapping, rule by rule, known by their names: where nothing is, both map everybody alike. How the
 * text is laid out, and its comments, are no difference.
 */
public record MappingDiff(List<RuleChange> rules, List<PartChange> tables) {

  public MappingDiff {
    rules = List.copyOf(rules);
    tables = List.copyOf(tables);
  }

  /** How a rule is different. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** It stands elsewhere among the rules that both have, and may be changed too. */
    MOVED
  }

  /** One rule and those of its parts that are different. */
  public record RuleChange(String rule, Kind kind, List<PartChange> parts) {

    public RuleChange {
      parts = List.copyOf(parts);
    }
  }

  /** A part, like {@code scope} or {@code assign.name.expression}, before and after; null where there is none. */
  public record PartChange(String part, @Nullable String before, @Nullable String after) {}

  public static MappingDiff between(MappingDocument before, MappingDocument after) {
    Map<String, Map<String, String>> old = byName(before);
    Map<String, Map<String, String>> young = byName(after);
    Set<String> moved = moved(new ArrayList<>(old.keySet()), new ArrayList<>(young.keySet()));
    List<RuleChange> changes = new ArrayList<>();
    young.forEach((name, parts) -> {
      Map<String, String> former = old.get(name);
      List<PartChange> different = different(former == null ? Map.of() : former, parts);
      if (former == null || !different.isEmpty() || moved.contains(name)) {
        changes.add(new RuleChange(name, former == null ? Kind.ADDED : moved.contains(name) ? Kind.MOVED : Kind.CHANGED,
            different));
      }
    });
    old.forEach((name, parts) -> {
      if (!young.containsKey(name)) {
        changes.add(new RuleChange(name, Kind.REMOVED, different(parts, Map.of())));
      }
    });
    return new MappingDiff(changes, different(tables(before), tables(after)));
  }

  public boolean isEmpty() {
    return rules.isEmpty() && tables.isEmpty();
  }

  private static List<PartChange> different(Map<String, String> before, Map<String, String> after) {
    Set<String> parts = new LinkedHashSet<>(before.keySet());
    parts.addAll(after.keySet());
    return parts.stream()
        .filter(part -> !Objects.equals(before.get(part), after.get(part)))
        .map(part -> new PartChange(part, before.get(part), after.get(part)))
        .toList();
  }

  /** The fewest rules that must be taken out so that the others stand in the same order in both. */
  private static Set<String> moved(List<String> before, List<String> after) {
    List<String> old = before.stream().filter(after::contains).toList();
    List<String> young = after.stream().filter(before::contains).toList();
    int[][] common = new int[old.size() + 1][young.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = young.size() - 1; j >= 0; j--) {
        common[i][j] = old.get(i).equals(young.get(j))
            ? common[i + 1][j + 1] + 1
            : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    Set<String> moved = new LinkedHashSet<>(young);
    for (int i = 0, j = 0; i < old.size() && j < young.size();) {
      if (old.get(i).equals(young.get(j))) {
        moved.remove(young.get(j));
        i++;
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return moved;
  }

  private static Map<String, Map<String, String>> byName(MappingDocument document) {
    return document.rules().stream().collect(Collectors.toMap(
        rule -> rule.name().text(), MappingDiff::parts, (first, _) -> first, LinkedHashMap::new));
  }

  private static Map<String, String> parts(RuleText rule) {
    Map<String, String> parts = new LinkedHashMap<>();
    if (rule.scope() != null) {
      parts.put("scope", rule.scope().text());
    }
    rule.intermediates().forEach(each -> parts.put("let." + each.name().text(), each.expression().text()));
    if (rule.when() != null) {
      parts.put("when", rule.when().text());
    }
    BecomesText becomes = rule.becomes();
    if (becomes != null) {
      parts.put("becomes", becomes.record().text());
      if (becomes.key() != null) {
        put(parts, "key", becomes.key());
      }
      if (becomes.create()) {
        parts.put("create", "true");
      }
    }
    rule.assignments().forEach(assignment -> put(parts, assignment));
    return parts;
  }

  private static void put(Map<String, String> parts, AssignmentText assignment) {
    String path = "assign." + assignment.field().text();
    put(parts, path, assignment.source());
    if (assignment.write() != WriteMode.ALWAYS) {
      parts.put(path + ".write", assignment.write().name().toLowerCase(Locale.ROOT));
    }
    if (assignment.blank() != Blank.KEEP) {
      parts.put(path + ".blank", assignment.blank().name().toLowerCase(Locale.ROOT));
    }
  }

  private static void put(Map<String, String> parts, String path, SourceText source) {
    switch (source) {
      case CopyText(Located copied) -> parts.put(path + ".copy", copied.text());
      case ConstantText constant -> parts.put(path + ".constant", String.valueOf(Shown.value(constant.value())));
      case ExpressionText(Located expression) -> parts.put(path + ".expression", expression.text());
    }
  }

  private static Map<String, String> tables(MappingDocument document) {
    Map<String, String> entries = new LinkedHashMap<>();
    document.tables().forEach((table, rows) -> {
      entries.put(table, rows.size() + " entries");
      rows.forEach((key, value) -> entries.put(table + "." + key, value));
    });
    return entries;
  }
}
