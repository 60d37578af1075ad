package io.muster.adapters.expression.document;

import io.muster.adapters.expression.document.Node.Entry;
import io.muster.domain.mapping.Located;
import io.muster.domain.mapping.MappingDocument.AssignmentText;
import io.muster.domain.mapping.MappingDocument.BecomesText;
import io.muster.domain.mapping.MappingDocument.Blank;
import io.muster.domain.mapping.MappingDocument.IntermediateText;
import io.muster.domain.mapping.MappingDocument.RuleText;
import io.muster.domain.mapping.MappingDocument.SourceText;
import io.muster.domain.mapping.MappingDocument.SourceText.ConstantText;
import io.muster.domain.mapping.MappingDocument.SourceText.CopyText;
import io.muster.domain.mapping.MappingDocument.SourceText.ExpressionText;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a mapping document. */
final class RuleReader {

  static final String NAME = "name";
  static final String SCOPE = "scope";
  static final String LET = "let";
  static final String WHEN = "when";
  static final String ASSIGN = "assign";
  static final String BECOMES = "becomes";
  static final String KEY = "key";
  static final String CREATE = "create";
  static final String COPY = "copy";
  static final String CONSTANT = "constant";
  static final String EXPRESSION = "expression";
  static final String WRITE = "write";
  static final String BLANK = "blank";

  private static final int LONGEST_NAME = 200;
  private static final String SOURCE_EXAMPLE = "{ copy: displayName } or { expression: … }";
  private static final List<String> OF_USERS = List.of(NAME, SCOPE, LET, WHEN, ASSIGN);
  private static final List<String> OF_GROUPS = List.of(NAME, SCOPE, LET, WHEN, BECOMES, KEY, CREATE, ASSIGN);
  private static final List<String> SOURCES = List.of(COPY, CONSTANT, EXPRESSION);
  private static final List<String> ASSIGNMENT = List.of(COPY, CONSTANT, EXPRESSION, WRITE, BLANK);

  private final Part part;
  private final Problems problems;

  RuleReader(MappingKind kind, Part part, Problems problems) {
    this.part = part.knowing(switch (kind) {
      case USER -> OF_USERS;
      case GROUP -> OF_GROUPS;
    });
    this.problems = problems;
  }

  /** Empty, and reported, when it has no name. */
  Optional<RuleText> rule() {
    Optional<Located> name = part.requiredText(NAME, "what administrators read wherever the rule is spoken of");
    name.ifPresent(this::requireShort);
    @Nullable Located scope = part.text(SCOPE).orElse(null);
    List<IntermediateText> intermediates = intermediates();
    @Nullable Located when = part.text(WHEN).orElse(null);
    @Nullable BecomesText becomes = becomes();
    List<AssignmentText> assignments = assignments();
    return name.map(text -> new RuleText(text, scope, intermediates, when, assignments, becomes));
  }

  private void requireShort(Located name) {
    if (name.text().codePointCount(0, name.text().length()) > LONGEST_NAME) {
      part.get(NAME).ifPresent(node -> problems.report(
          part.pathOf(NAME), node.at(), "is longer than " + LONGEST_NAME + " characters"));
    }
  }

  private List<IntermediateText> intermediates() {
    List<IntermediateText> intermediates = new ArrayList<>();
    part.part(LET, "{ full: user.name.formatted }").ifPresent(let -> {
      for (Entry entry : let.entries()) {
        Located name = let.nameOf(entry);
        let.text(entry.value(), let.pathOf(name.text()))
            .ifPresent(expression -> intermediates.add(new IntermediateText(name, expression)));
      }
    });
    return intermediates;
  }

  private @Nullable BecomesText becomes() {
    Optional<Located> becomes = part.text(BECOMES);
    @Nullable SourceText key = part.part(KEY, SOURCE_EXAMPLE)
        .flatMap(value -> source(value.knowing(SOURCES)))
        .orElse(null);
    boolean create = part.flag(CREATE);
    if (part.get(BECOMES).isEmpty() && Stream.of(KEY, CREATE).anyMatch(name -> part.get(name).isPresent())) {
      part.problem("needs becomes: organization, site or nothing");
    }
    return becomes.map(record -> new BecomesText(record, key, create)).orElse(null);
  }

  private List<AssignmentText> assignments() {
    List<AssignmentText> assignments = new ArrayList<>();
    part.part(ASSIGN, "{ name: " + SOURCE_EXAMPLE + " }").ifPresent(assign -> {
      for (Entry entry : assign.entries()) {
        Part.of(entry.value(), assign.pathOf(entry.name().text()), SOURCE_EXAMPLE, problems)
            .flatMap(value -> assignment(assign.nameOf(entry), value.knowing(ASSIGNMENT)))
            .ifPresent(assignments::add);
      }
    });
    return assignments;
  }

  private Optional<AssignmentText> assignment(Located field, Part value) {
    WriteMode write = value.word(WRITE, List.of(WriteMode.values()));
    Blank blank = value.word(BLANK, List.of(Blank.values()));
    return source(value).map(source -> new AssignmentText(field, source, write, blank));
  }

  private Optional<SourceText> source(Part value) {
    List<String> present = SOURCES.stream().filter(name -> value.get(name).isPresent()).toList();
    if (present.size() != 1) {
      value.problem(present.isEmpty()
          ? "needs one of copy, constant and expression"
          : "has " + String.join(" and ", present) + "; only one of them says where the value comes from");
      return Optional.empty();
    }
    return switch (present.getFirst()) {
      case COPY -> value.text(COPY).map(CopyText::new);
      case EXPRESSION -> value.text(EXPRESSION).map(ExpressionText::new);
      default -> value.get(CONSTANT).flatMap(node -> constant(node, value.pathOf(CONSTANT)));
    };
  }

  private Optional<SourceText> constant(Node node, String path) {
    Place place = new Place(path, node.at().line(), node.at().column());
    return new Constants(problems).read(node, path).map(constant -> new ConstantText(constant, place));
  }
}
