package io.muster.application.mapping;

import io.muster.application.port.MappingLanguage;
import io.muster.domain.mapping.Directory.ManagerFound.Found;
import io.muster.domain.mapping.Evaluation;
import io.muster.domain.mapping.ExpressionCompiler;
import io.muster.domain.mapping.ExpressionEngine;
import io.muster.domain.mapping.ExpressionFailure;
import io.muster.domain.mapping.Located;
import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingDocument.AssignmentText;
import io.muster.domain.mapping.MappingDocument.BecomesText;
import io.muster.domain.mapping.MappingDocument.Blank;
import io.muster.domain.mapping.MappingDocument.RuleText;
import io.muster.domain.mapping.MappingDocument.SourceText;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingProblem;
import io.muster.domain.mapping.Place;
import io.muster.domain.mapping.Program;
import io.muster.domain.mapping.ResultType;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mappings for tests, a rule a line: {@code job_title: title} copies, {@code organization: = organization(department)}
 * asks, {@code disabled: = not(active)} negates, {@code name: = fail()} is cut off; {@code organization by displayName}
 * and {@code new organization by displayName} are for groups. In calls, attributes of the enterprise extension need no
 * URN.
 */
public final class PlainLanguage implements MappingLanguage, ExpressionEngine {

  /** The default. */
  static final String USERS = "primary_email: userName\nname: displayName";

  @Override
  public Reading read(MappingKind kind, String text) {
    List<RuleText> rules = new ArrayList<>();
    int line = 0;
    for (String each : text.lines().toList()) {
      line++;
      Place place = new Place("line", line, 1);
      String[] parts = each.split(kind == MappingKind.USER ? ": " : " by ", 2);
      if (parts.length < 2) {
        return new Unreadable(List.of(new MappingProblem(place, "is no rule")));
      }
      Located name = new Located(each, place);
      rules.add(kind == MappingKind.USER
          ? new RuleText(name, null, List.of(), null, List.of(new AssignmentText(
              new Located(parts[0], place), source(parts[1], place), WriteMode.ALWAYS, Blank.KEEP)), null)
          : new RuleText(name, null, List.of(), null, List.of(new AssignmentText(
              new Located("name", place), source(parts[1], place), WriteMode.ALWAYS, Blank.KEEP)),
              new BecomesText(new Located(parts[0].replace("new ", ""), place), source(parts[1], place),
                  parts[0].startsWith("new "))));
    }
    return new Readable(new MappingDocument(kind, rules, Map.of()));
  }

  private static SourceText source(String text, Place place) {
    return text.startsWith("= ")
        ? new SourceText.ExpressionText(new Located(text.substring(2), place))
        : new SourceText.CopyText(new Located(text, place));
  }

  @Override
  public String writeYaml(MappingDocument document) {
    return document.rules().stream().map(rule -> rule.name().text()).collect(Collectors.joining("\n"));
  }

  @Override
  public String writeJson(MappingDocument document) {
    return "{}";
  }

  @Override
  public String standard(MappingKind kind) {
    return kind == MappingKind.USER ? USERS : "organization by displayName";
  }

  @Override
  public ExpressionCompiler compilerFor(Vocabulary vocabulary) {
    return new ExpressionCompiler() {

      @Override
      public Compiled compile(String source, ResultType wanted) {
        int open = source.indexOf('(');
        return open < 0
            ? new Unusable(List.of(new Flaw(1, 1, "is no call")))
            : new Usable(new CallProgram(source.substring(0, open), source.substring(open + 1, source.length() - 1)));
      }

      @Override
      public ExpressionCompiler with(String name, Program value) {
        return this;
      }

      @Override
      public boolean isFree(String name) {
        return true;
      }
    };
  }

  private record CallProgram(String function, String argument) implements Program {

    @Override
    public Result evaluate(Evaluation on) {
      Value value = switch (function) {
        case "organization" -> reference(text(on).flatMap(name -> on.directory().organizationNamed(name)));
        case "site" -> reference(text(on).flatMap(name -> on.directory().siteNamed(name)));
        case "person" -> reference(text(on).map(name -> on.directory().managerNamed(name))
            .flatMap(answer -> answer instanceof Found found ? Optional.of(found.person()) : Optional.empty()));
        case "group" -> reference(on.directory().groups().stream()
            .flatMap(group -> Optional.ofNullable(group.organization()).stream()).findFirst());
        case "not" -> on.document().get(argument) instanceof Value.Bool(boolean flag)
            ? Value.of(!flag) : Value.UNASSIGNED;
        case "lower" -> text(on).map(it -> Value.of(it.toLowerCase(Locale.ROOT))).orElse(Value.UNASSIGNED);
        default -> throw new ExpressionFailure("it took too long");
      };
      return () -> value;
    }

    private static Value reference(Optional<?> id) {
      return id.map(it -> Value.of(it.toString())).orElse(Value.UNASSIGNED);
    }

    private Optional<String> text(Evaluation on) {
      String plain = on.document().text(argument);
      return plain != null || !(on.document().get(EnterpriseUserSchema.URN) instanceof Complex enterprise)
          ? Optional.ofNullable(plain)
          : Optional.ofNullable(argument.equals("manager")
              ? enterprise.get("manager") instanceof Complex manager ? manager.text("value") : null
              : enterprise.text(argument));
    }

    @Override
    public Set<String> reads() {
      return Set.of();
    }

    @Override
    public Set<String> uses() {
      return Set.of();
    }
  }
}
