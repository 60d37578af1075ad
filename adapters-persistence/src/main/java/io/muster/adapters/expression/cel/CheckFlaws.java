package io.muster.adapters.expression.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import io.muster.domain.mapping.ExpressionCompiler.Flaw;
import io.muster.domain.mapping.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the type checker objects to, in plain words: the name that is unknown and the one that was probably meant. */
final class CheckFlaws {

  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '(.*?)' .*");
  private static final Pattern UNDEFINED_FIELD = Pattern.compile("undefined field '(.*)'");
  private static final Pattern NO_FIELDS = Pattern.compile("type '(.*)' does not support field selection");
  private static final Pattern NO_OVERLOAD =
      Pattern.compile("found no matching overload for '(.*?)' applied to '(.*?)'( \\(candidates: .*\\))?");

  private final CelExpressionCompiler compiler;
  private final Environment environment;
  private final CelAbstractSyntaxTree parsed;
  private final Positions positions;

  CheckFlaws(CelExpressionCompiler compiler, CelAbstractSyntaxTree parsed) {
    this.compiler = compiler;
    this.environment = compiler.environment();
    this.parsed = parsed;
    this.positions = new Positions(parsed.getSource());
  }

  List<Flaw> of(List<CelIssue> issues) {
    List<Flaw> flaws = issues.stream().flatMap(issue -> of(issue).stream()).distinct().toList();
    return flaws.isEmpty()
        ? List.of(positions.flawAt(issues.getFirst().getSourceLocation(), "this cannot be understood"))
        : flaws;
  }

  /** None for what stands in no part of its own: the part around it is told. */
  private Optional<Flaw> of(CelIssue issue) {
    List<CelExpr> way = Ast.wayTo(issue.getExprId(), parsed.getExpr());
    return way.isEmpty() ? Optional.empty() : Optional.of(of(issue.getMessage(), way.getLast(), issue));
  }

  private Flaw of(String message, CelExpr part, CelIssue issue) {
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.matches()) {
      return undeclared(undeclared.group(1), part);
    }
    if (UNDEFINED_FIELD.matcher(message).matches() && part.getKind() == Kind.SELECT) {
      return noField(part);
    }
    Matcher noFields = NO_FIELDS.matcher(message);
    if (noFields.matches() && part.getKind() == Kind.SELECT) {
      return positions.flawAtField(part, noParts(part, noFields.group(1)));
    }
    Matcher noOverload = NO_OVERLOAD.matcher(message);
    if (noOverload.matches() && part.getKind() == Kind.CALL) {
      return new OverloadFlaws(environment, positions).of(noOverload.group(1), noOverload.group(2), part);
    }
    return positions.flawAt(issue.getSourceLocation(), part.getKind() == Kind.STRUCT
        ? "an object is written as {\"name\": value}"
        : "this does not fit here");
  }

  private Flaw undeclared(String name, CelExpr part) {
    if (part.getKind() == Kind.STRUCT) {
      return positions.flawAt(part, "an object is written as {\"name\": value}");
    }
    return part.getKind() == Kind.CALL
        ? positions.flawAt(part, noFunction(name, part))
        : positions.flawAt(part, noVariable(name));
  }

  private String noFunction(String name, CelExpr call) {
    if (Language.MACROS.contains(name)) {
      return name + " is written list." + name + "(e, …), where e stands for each entry in turn";
    }
    if (name.equals("has")) {
      return "has needs the name of one value, as in has(user.title)";
    }
    Set<String> known = new TreeSet<>(environment.functions().keySet());
    known.addAll(call.call().target().isPresent() ? Language.METHODS : Language.FUNCTIONS);
    return Suggestion.closest(name, known)
        .map(meant -> "there is no function " + name + "; did you mean " + meant + "?")
        .orElse("there is no function " + name);
  }

  private String noVariable(String name) {
    Set<String> known = new TreeSet<>(environment.variables().keySet());
    known.addAll(compiler.intermediates().keySet());
    String problem = "there is no " + name;
    String resource = Variables.resourceName(environment.vocabulary().kind());
    return Suggestion.closest(name, known)
        .or(() -> Suggestion.closest(name, fieldsOf(environment.variables().get(resource)))
            .map(attribute -> resource + "." + attribute))
        .map(meant -> problem + "; did you mean " + meant + "?")
        .orElse(problem);
  }

  private Flaw noField(CelExpr select) {
    CelExpr operand = select.select().operand();
    String field = select.select().field();
    String before = Ast.path(operand).map(path -> path + ".").orElse("");
    CelType type = new OperandTypes(compiler.compiler(), parsed).of(operand);
    Collection<String> fields = fields(type);
    String problem = before.isEmpty() ? TypeWords.one(type) + " has no " + field : "there is no " + before + field;
    boolean isVariable = environment.variables().containsKey(field);
    return positions.flawAtField(select, isVariable && Suggestion.closest(field, fields).isEmpty()
        ? problem + "; did you mean " + field + "?"
        : Suggestion.missing(problem, field, fields, before));
  }

  private String noParts(CelExpr select, String type) {
    CelExpr operand = select.select().operand();
    String field = select.select().field();
    String what = Ast.path(operand).orElse("this") + " is " + TypeWords.one(type);
    return TypeWords.isList(type)
        ? what + ": say which entry, as in first(…)." + field + ", or go through all, as in ….map(e, e." + field + ")"
        : what + ", and has no " + field;
  }

  private Collection<String> fields(CelType type) {
    return environment.fieldsOf(type.name()).orElse(List.of());
  }

  private Collection<String> fieldsOf(@Nullable Variable variable) {
    return Optional.ofNullable(variable).map(known -> fields(known.shape().type())).orElse(List.of());
  }
}
