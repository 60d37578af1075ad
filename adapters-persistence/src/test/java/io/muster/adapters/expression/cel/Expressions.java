package io.muster.adapters.expression.cel;

import io.muster.domain.mapping.ExpressionCompiler;
import io.muster.domain.mapping.ExpressionCompiler.Flaw;
import io.muster.domain.mapping.ExpressionCompiler.Unusable;
import io.muster.domain.mapping.ExpressionCompiler.Usable;
import io.muster.domain.mapping.Program;
import io.muster.domain.mapping.ResultType;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Bool;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.resource.Value.Text;
import io.muster.domain.resource.Value.Unassigned;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What tests do with expressions; time stands still in them unless a test lets it pass. */
final class Expressions {

  static final ExpressionLimits LIMITS = limits(Map.of());
  static final ExpressionCompiler USER = compiler(LIMITS, () -> 0);

  private Expressions() {}

  static ExpressionLimits limits(Map<String, ?> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("muster.expressions", ExpressionLimits.class);
  }

  static ExpressionCompiler compiler(ExpressionLimits limits, LongSupplier clock) {
    return new CelExpressionEngine(limits, clock).compilerFor(Sample.vocabulary());
  }

  static Program compiled(ExpressionCompiler compiler, String source, ResultType wanted) {
    return switch (compiler.compile(source, wanted)) {
      case Usable usable -> usable.program();
      case Unusable unusable -> throw new AssertionError(source + ": " + unusable.flaws());
    };
  }

  static Program compiled(String source) {
    return compiled(USER, source, ResultType.ANY);
  }

  static List<Flaw> flaws(ExpressionCompiler compiler, String source, ResultType wanted) {
    return switch (compiler.compile(source, wanted)) {
      case Usable _ -> List.of();
      case Unusable unusable -> unusable.flaws();
    };
  }

  static List<Flaw> flaws(String source) {
    return flaws(USER, source, ResultType.ANY);
  }

  /** The result as JSON would have it. */
  static String evaluated(String source, Sample sample) {
    return written(compiled(source).evaluate(sample).value());
  }

  static String written(Value value) {
    return switch (value) {
      case Text text -> "\"" + text.value() + "\"";
      case Bool flag -> String.valueOf(flag.value());
      case Value.Number number -> number.value().toPlainString();
      case Unassigned _ -> "null";
      case Many many -> many.values().stream().map(Expressions::written).collect(Collectors.joining(", ", "[", "]"));
      case Complex complex -> complex.entries().entrySet().stream()
          .map(entry -> entry.getKey() + ": " + written(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    };
  }
}
