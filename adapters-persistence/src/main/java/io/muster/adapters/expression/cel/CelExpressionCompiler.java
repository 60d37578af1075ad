package io.muster.adapters.expression.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.muster.domain.mapping.ExpressionCompiler;
import io.muster.domain.mapping.Program;
import io.muster.domain.mapping.ResultType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Compiles to CEL programs; whatever CEL objects to is told in an administrator's words. */
record CelExpressionCompiler(
    Environment environment,
    Map<String, CelType> intermediates,
    CelCompiler compiler,
    CelRuntime runtime,
    ExpressionLimits limits,
    LongSupplier clock)
    implements ExpressionCompiler {

  static CelExpressionCompiler of(Environment environment, ExpressionLimits limits, LongSupplier clock) {
    CelSetup setup = new CelSetup(environment, limits);
    return new CelExpressionCompiler(environment, Map.of(), setup.compiler(), setup.runtime(), limits, clock);
  }

  @Override
  public Compiled compile(String source, ResultType wanted) {
    Optional<Flaw> misshapen = misshapen(source);
    if (misshapen.isPresent()) {
      return new Unusable(List.of(misshapen.get()));
    }
    CelValidationResult parsed = compiler.parse(source);
    if (parsed.hasError()) {
      return new Unusable(List.of(new SyntaxFlaws(limits).of(parsed.getErrors())));
    }
    return check(treeOf(parsed), wanted);
  }

  @Override
  public ExpressionCompiler with(String name, Program value) {
    if (!(value instanceof CelProgram program)) {
      throw new IllegalArgumentException("the intermediate value " + name + " was not compiled by this engine");
    }
    Map<String, CelType> more = new LinkedHashMap<>(intermediates);
    more.put(name, program.type());
    CelCompiler extended = compiler.toCompilerBuilder().addVar(name, program.type()).build();
    return new CelExpressionCompiler(environment, Map.copyOf(more), extended, runtime, limits, clock);
  }

  @Override
  public boolean isFree(String name) {
    return !Language.isTaken(name)
        && !environment.variables().containsKey(name)
        && !environment.functions().containsKey(name)
        && !intermediates.containsKey(name);
  }

  private Optional<Flaw> misshapen(String source) {
    if (source.isBlank()) {
      return Optional.of(new Flaw(1, 1, "there is no expression"));
    }
    return source.codePointCount(0, source.length()) > limits.source()
        ? Optional.of(new Flaw(1, 1, "the expression has more than " + limits.source() + " characters"))
        : Optional.empty();
  }

  private Compiled check(CelAbstractSyntaxTree parsed, ResultType wanted) {
    CelValidationResult checked = compiler.check(parsed);
    if (checked.hasError()) {
      return new Unusable(new CheckFlaws(this, parsed).of(checked.getErrors()));
    }
    CelAbstractSyntaxTree tree = treeOf(checked);
    List<Flaw> flaws = new UsageFlaws(environment, tree).of(wanted);
    Patterns patterns = Patterns.in(tree, limits);
    return !flaws.isEmpty()
        ? new Unusable(flaws)
        : patterns.flaws().isEmpty() ? usable(tree, wanted, patterns) : new Unusable(patterns.flaws());
  }

  private Compiled usable(CelAbstractSyntaxTree tree, ResultType wanted, Patterns patterns) {
    ReadPaths paths = ReadPaths.of(tree.getExpr(), environment, intermediates::containsKey);
    try {
      return new Usable(new CelProgram(runtime.createProgram(tree), tree.getResultType(), wanted,
          paths.reads(), paths.uses(), Logic.of(tree.getExpr()), patterns.compiled(), environment, limits, clock));
    } catch (CelEvaluationException unplannable) {
      throw new IllegalStateException("a checked expression cannot be planned", unplannable);
    }
  }

  private static CelAbstractSyntaxTree treeOf(CelValidationResult valid) {
    try {
      return valid.getAst();
    } catch (CelValidationException invalid) {
      throw new IllegalStateException("CEL gave neither a tree nor an error", invalid);
    }
  }
}
