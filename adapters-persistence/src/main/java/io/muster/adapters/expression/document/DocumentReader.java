package io.muster.adapters.expression.document;

import io.muster.adapters.expression.document.Node.Entry;
import io.muster.adapters.expression.document.Node.Kind;
import io.muster.adapters.expression.document.Node.Scalar;
import io.muster.domain.mapping.Located;
import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingDocument.RuleText;
import io.muster.domain.mapping.MappingKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a mapping document of what a text says, and looks for all that is wrong before it says no. */
final class DocumentReader {

  static final String KIND = "kind";
  static final String TABLES = "tables";
  static final String RULES = "rules";

  private static final int MOST_RULES = 500;
  private static final int MOST_TABLES = 50;
  private static final int LARGEST_TABLE = 2_000;

  private final MappingKind kind;
  private final Problems problems = new Problems();

  private DocumentReader(MappingKind kind) {
    this.kind = kind;
  }

  static MappingDocument read(MappingKind kind, Node root) {
    DocumentReader reader = new DocumentReader(kind);
    MappingDocument document = Part.of(root, "", "{ kind: …, rules: […] }", reader.problems)
        .map(part -> reader.document(part.knowing(List.of(KIND, TABLES, RULES))))
        .orElseGet(() -> new MappingDocument(kind, List.of(), Map.of()));
    reader.problems.refuseAny();
    return document;
  }

  private MappingDocument document(Part part) {
    part.requiredText(KIND, "user or group").ifPresent(this::requireSameKind);
    Map<String, Map<String, String>> tables = tables(part);
    part.required(RULES, "a list of rules, in the order in which they are asked");
    return new MappingDocument(kind, part.list(RULES).map(this::rules).orElse(List.of()), tables);
  }

  private void requireSameKind(Located word) {
    if (!word.text().equals(kind.word())) {
      problems.report(KIND, new Node.Spot(word.place().line(), word.place().column()),
          "must be " + kind.word() + ": this mapping is the one for " + kind.word() + "s");
    }
  }

  private List<RuleText> rules(List<Node> nodes) {
    if (nodes.size() > MOST_RULES) {
      problems.report(RULES, nodes.get(MOST_RULES).at(), "a mapping has at most " + MOST_RULES + " rules");
      return List.of();
    }
    List<RuleText> rules = new ArrayList<>();
    for (int at = 0; at < nodes.size(); at++) {
      Part.of(nodes.get(at), RULES + "[" + at + "]", "{ name: …, assign: {…} }", problems)
          .flatMap(part -> new RuleReader(kind, part, problems).rule())
          .ifPresent(rules::add);
    }
    return rules;
  }

  private Map<String, Map<String, String>> tables(Part part) {
    Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    part.part(TABLES, "{ regions: { DE: Europe } }").ifPresent(all -> {
      if (all.entries().size() > MOST_TABLES) {
        problems.report(TABLES, all.entries().get(MOST_TABLES).name().at(),
            "a mapping has at most " + MOST_TABLES + " tables");
        return;
      }
      for (Entry table : all.entries()) {
        String name = table.name().text();
        all.part(name, "{ DE: Europe }").ifPresent(rows -> tables.put(name, table(rows)));
      }
    });
    return Collections.unmodifiableMap(tables);
  }

  private Map<String, String> table(Part rows) {
    if (rows.entries().size() > LARGEST_TABLE) {
      problems.report(rows.path(), rows.entries().get(LARGEST_TABLE).name().at(),
          "a table has at most " + LARGEST_TABLE + " entries");
      return Map.of();
    }
    Map<String, String> table = new LinkedHashMap<>();
    for (Entry row : rows.entries()) {
      if (row.value() instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
        table.put(row.name().text(), scalar.text());
      } else {
        rows.text(row.value(), rows.pathOf(row.name().text()));
      }
    }
    return Collections.unmodifiableMap(table);
  }
}
