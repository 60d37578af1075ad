package io.muster.application.mapping;

import io.muster.application.port.MappingLanguage;
import io.muster.domain.mapping.ExpressionCompiler;
import io.muster.domain.mapping.ExpressionEngine;
import io.muster.domain.mapping.Located;
import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingDocument.AssignmentText;
import io.muster.domain.mapping.MappingDocument.BecomesText;
import io.muster.domain.mapping.MappingDocument.Blank;
import io.muster.domain.mapping.MappingDocument.RuleText;
import io.muster.domain.mapping.MappingDocument.SourceText.CopyText;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingProblem;
import io.muster.domain.mapping.Place;
import io.muster.domain.mapping.Program;
import io.muster.domain.mapping.ResultType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * As much of a mapping language as tests of use cases need: each line is a rule, {@code name = displayName}, that copies an
 * attribute to a field, or for groups {@code organization = displayName}. It has no expressions.
 */
final class CopyLanguage implements MappingLanguage, ExpressionEngine {

  static final String USERS = "primary_email = userName\nname = displayName\n";
  static final String GROUPS = "organization = displayName\n";

  @Override
  public Reading read(MappingKind kind, String text) {
    List<String> lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      if (!lines.get(at).contains(" = ")) {
        return new Unreadable(List.of(new MappingProblem(new Place("rules[" + at + "]", at + 1, 1), "is no rule")));
      }
    }
    return new Readable(new MappingDocument(kind, lines.stream().map(line -> rule(kind, line)).toList(), Map.of()));
  }

  private static RuleText rule(MappingKind kind, String line) {
    String target = line.substring(0, line.indexOf(" = "));
    CopyText source = new CopyText(located(line.substring(line.indexOf(" = ") + 3)));
    @Nullable BecomesText becomes = kind == MappingKind.USER ? null : new BecomesText(located(target), source, false);
    return new RuleText(located(line), null, List.of(), null, kind == MappingKind.GROUP ? List.of()
        : List.of(new AssignmentText(located(target), source, WriteMode.ALWAYS, Blank.KEEP)), becomes);
  }

  private static Located located(String text) {
    return new Located(text, new Place("rules", 1, 1));
  }

  @Override
  public String writeYaml(MappingDocument document) {
    return String.join("\n", document.rules().stream().map(rule -> rule.name().text()).toList());
  }

  @Override
  public String writeJson(MappingDocument document) {
    return "{}";
  }

  @Override
  public String standard(MappingKind kind) {
    return switch (kind) {
      case USER -> USERS;
      case GROUP -> GROUPS;
    };
  }

  @Override
  public ExpressionCompiler compilerFor(Vocabulary vocabulary) {
    return new ExpressionCompiler() {
      @Override
      public Compiled compile(String source, ResultType wanted) {
        return new Unusable(List.of(new Flaw(1, 1, "there are no expressions")));
      }

      @Override
      public ExpressionCompiler with(String name, Program value) {
        return this;
      }

      @Override
      public boolean isFree(String name) {
        return false;
      }
    };
  }
}
