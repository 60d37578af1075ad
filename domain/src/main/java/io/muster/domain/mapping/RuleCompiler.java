package io.muster.domain.mapping;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.FilterParser;
import io.muster.domain.mapping.Expression.Constant;
import io.muster.domain.mapping.Expression.Copy;
import io.muster.domain.mapping.Expression.Script;
import io.muster.domain.mapping.ExpressionCompiler.Unusable;
import io.muster.domain.mapping.ExpressionCompiler.Usable;
import io.muster.domain.mapping.MappingDocument.AssignmentText;
import io.muster.domain.mapping.MappingDocument.IntermediateText;
import io.muster.domain.mapping.MappingDocument.RuleText;
import io.muster.domain.mapping.MappingDocument.SourceText;
import io.muster.domain.mapping.MappingDocument.SourceText.ConstantText;
import io.muster.domain.mapping.MappingDocument.SourceText.CopyText;
import io.muster.domain.mapping.MappingDocument.SourceText.ExpressionText;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import io.muster.domain.mapping.Rule.Scope;
import io.muster.domain.mapping.Rule.Step;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.AttributeType;
import io.muster.domain.schema.ResourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles the parts of one rule, whose expressions share its intermediate values; what is wrong it reports. */
final class RuleCompiler {

  private final ResourceType type;
  private final Consumer<MappingProblem> problems;
  private final ExpressionCompiler expressions;
  private final Rule rule;

  RuleCompiler(
      RuleText text, ResourceType type, ExpressionCompiler expressions, Consumer<MappingProblem> problems) {
    this.type = type;
    this.problems = problems;
    Map<String, Script> intermediates = new LinkedHashMap<>();
    this.expressions = withIntermediates(text.intermediates(), expressions, intermediates);
    @Nullable Script when = text.when() == null
        ? null
        : script(this.expressions, text.when(), ResultType.FLAG).orElse(null);
    this.rule = new Rule(text.name().text(), text.scope() == null ? null : scope(text.scope()), intermediates, when);
  }

  Rule rule() {
    return rule;
  }

  /** The step that the assignment says; {@code misfit} judges whether the field takes a constant. */
  <F> Optional<Step<F>> step(AssignmentText text, F field, ResultType wanted, Function<Value, Optional<String>> misfit) {
    if (wanted == ResultType.FLAG && text.write() == WriteMode.IF_EMPTY) {
      problem(text.field().place(), "is either true or false and never empty, so write: if_empty never happens");
    }
    if (text.source() instanceof ConstantText(Value value, Place place) && !FieldRun.isBlank(value)) {
      misfit.apply(value).ifPresent(reason -> problem(place, "the constant " + reason));
    }
    return expression(text.source(), wanted)
        .map(expression -> new Step<>(rule, field, expression, text.write(), text.blank()));
  }

  Optional<Expression> expression(SourceText source, ResultType wanted) {
    return switch (source) {
      case CopyText(Located path) -> copy(path, wanted);
      case ConstantText(Value value, Place _) -> Optional.of(new Constant(value));
      case ExpressionText(Located text) -> script(expressions, text, wanted).map(script -> script);
    };
  }

  private ExpressionCompiler withIntermediates(
      List<IntermediateText> texts, ExpressionCompiler compiler, Map<String, Script> compiled) {
    ExpressionCompiler known = compiler;
    for (IntermediateText each : texts) {
      String name = each.name().text();
      if (!known.isFree(name)) {
        problem(each.name().place(),
            name + " cannot name an intermediate value: it is no plain name, or means something already");
        continue;
      }
      Optional<Script> script = script(known, each.expression(), ResultType.ANY);
      if (script.isPresent()) {
        compiled.put(name, script.get());
        known = known.with(name, script.get().program());
      }
    }
    return known;
  }

  private @Nullable Scope scope(Located text) {
    try {
      Filter filter = FilterParser.parse(type, text.text(), FilterLimits.DEFAULT);
      return new Scope(filter, filter.paths().distinct().toList());
    } catch (Refusal refusal) {
      problem(text.place(), refusal.detail());
      return null;
    }
  }

  private Optional<Expression> copy(Located text, ResultType wanted) {
    AttributePath path = AttributePath.resolve(type, text.text()).orElse(null);
    if (path == null) {
      problem(text.place(), "there is no attribute " + text.text()
          + Suggestion.among(type.schema().attributes().toList().stream().map(each -> each.name()).toList(), text.text()));
      return Optional.empty();
    }
    Optional<String> misfit = misfit(path, wanted);
    misfit.ifPresent(reason -> problem(text.place(), reason));
    return misfit.isEmpty() ? Optional.of(new Copy(path, wanted)) : Optional.empty();
  }

  private static Optional<String> misfit(AttributePath path, ResultType wanted) {
    if (path.attribute().multiValued() || path.leaf().multiValued()) {
      return Optional.of(path + " has several values; say which one by an expression");
    }
    AttributeType leaf = path.leaf().type();
    boolean fits = switch (wanted) {
      case TEXT -> leaf != AttributeType.COMPLEX;
      case FLAG -> leaf == AttributeType.BOOLEAN || path.schema().open();
      case OBJECT -> leaf == AttributeType.COMPLEX;
      case ORGANIZATION, SITE, PERSON, ENTRIES -> false;
      case ANY -> true;
    };
    return fits ? Optional.empty() : Optional.of(path + " does not fit the field; use an expression");
  }

  private Optional<Script> script(ExpressionCompiler compiler, Located source, ResultType wanted) {
    return switch (compiler.compile(source.text(), wanted)) {
      case Usable(Program program) -> Optional.of(new Script(program, resolved(program), source.place()));
      case Unusable unusable -> {
        unusable.flaws().forEach(flaw -> problem(source.place().within(flaw.line(), flaw.column()), flaw.message()));
        yield Optional.empty();
      }
    };
  }

  private List<AttributePath> resolved(Program program) {
    return program.reads().stream().sorted().flatMap(path -> AttributePath.resolve(type, path).stream()).toList();
  }

  private void problem(Place place, String message) {
    problems.accept(new MappingProblem(place, message));
  }
}
