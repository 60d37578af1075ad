package io.muster.adapters.expression.cel;

import static io.muster.adapters.expression.cel.Expressions.compiled;
import static io.muster.adapters.expression.cel.Expressions.flaws;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.muster.domain.mapping.ExpressionCompiler;
import io.muster.domain.mapping.ExpressionFailure;
import io.muster.domain.mapping.Program;
import io.muster.domain.mapping.ResultType;
import io.muster.domain.resource.Value;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an expression must not do to the server: each of these is refused, or cut off after a number of steps. */
class HostileExpressionsTest {

  private static final long SMALL_STACK = 512 * 1024;

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.muster.adapters.expression.cel.HostileExpressions#refused")
  void refusesToCompile(String what, String source, String reason) {
    onASmallStack(() -> assertThat(flaws(source)).as(what)
        .isNotEmpty()
        .allSatisfy(flaw -> assertThat(flaw.message()).hasSizeLessThan(200))
        .first().satisfies(flaw -> assertThat(flaw.message()).contains(reason)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.muster.adapters.expression.cel.HostileExpressions#cutOff")
  void cutsTheEvaluationOff(String what, String source, String reason) {
    onASmallStack(() -> {
      Program program = compiled(source);
      assertThatExceptionOfType(ExpressionFailure.class).as(what)
          .isThrownBy(() -> program.evaluate(Sample.ada()))
          .satisfies(failure -> assertThat(failure.reason()).contains(reason));
    });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.muster.adapters.expression.cel.HostileExpressions#harmless")
  void evaluatesWhatIsBounded(String what, String source, String expected) {
    onASmallStack(() -> assertThat(Expressions.evaluated(source, Sample.ada())).as(what).isEqualTo(expected));
  }

  @Test
  void boundsWhatGrowsFromOneIntermediateValueToTheNext() {
    onASmallStack(() -> {
      ExpressionCompiler compiler = Expressions.USER;
      Sample sample = Sample.ada();
      sample.intermediates.put("v0", compiled("[\"a\"]").evaluate(sample));
      compiler = compiler.with("v0", compiled("[\"a\"]"));
      for (int at = 1; at < 15; at++) {
        Program next = compiled(compiler, "[dyn(v%d), dyn(v%d)]".formatted(at - 1, at - 1), ResultType.ANY);
        compiler = compiler.with("v" + at, next);
        sample.intermediates.put("v" + at, next.evaluate(sample));
      }
      Program last = compiled(compiler, "[[v14, v14], [v14, v14]].map(x, [x, x])", ResultType.ANY);
      assertThatExceptionOfType(ExpressionFailure.class).isThrownBy(() -> last.evaluate(sample))
          .satisfies(failure -> assertThat(failure.reason()).contains("a value holds more than"));
    });
  }

  @Test
  void refusesTypesThatNestFromOneIntermediateValueToTheNext() {
    ExpressionCompiler compiler = Expressions.USER.with("v0", compiled("[1]"));
    for (int at = 1; at < 15; at++) {
      compiler = compiler.with("v" + at, compiled(compiler, "[v%d]".formatted(at - 1), ResultType.ANY));
    }
    assertThat(flaws(compiler, "[v14]", ResultType.ANY)).singleElement()
        .satisfies(flaw -> assertThat(flaw.message()).contains("nested more than 16 deep"));
  }

  @Test
  void readsMoreThanItMayMakeFromTheResource() {
    Sample sample = new Sample(Sample.object("emails", new Value.Many(IntStream.range(0, 2_000)
        .<Value>mapToObj(at -> Sample.object("value", "ada" + at + "@example.com"))
        .toList())));
    assertThat(Expressions.evaluated("user.emails.exists(e, e.value == \"ada1999@example.com\")", sample)).isEqualTo("true");
    assertThat(Expressions.evaluated("first(user.emails).value", sample)).isEqualTo("\"ada0@example.com\"");
    assertThatExceptionOfType(ExpressionFailure.class)
        .isThrownBy(() -> Expressions.evaluated("user.emails.map(e, e.value)", sample));
  }

  @Test
  void mapsAsManyEntriesAsAListMayHave() {
    Sample sample = new Sample(Sample.object("emails", new Value.Many(IntStream.range(0, 1_000)
        .<Value>mapToObj(at -> Sample.object("value", "ada.lovelace.number." + at + "@example.com"))
        .toList())));
    assertThat(Expressions.evaluated("user.emails.map(e, e.value).size()", sample)).isEqualTo("1000");
  }

  @Test
  void stopsAtTheDeadline() {
    AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
    ExpressionLimits limits = Expressions.LIMITS;
    ExpressionCompiler compiler =
        Expressions.compiler(limits, () -> now.getAndAdd(Duration.ofMillis(600).toNanos()));
    String loop = "[0,1,2,3,4,5,6,7,8,9].map(a, [0,1,2,3,4,5,6,7,8,9].map(b, a + b)).size()";
    Program program = compiled(compiler, loop, ResultType.ANY);
    assertThatExceptionOfType(ExpressionFailure.class).isThrownBy(() -> program.evaluate(Sample.ada()))
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo("it takes more than 1000 milliseconds"));
    assertThat(Expressions.evaluated(loop, Sample.ada())).isEqualTo("10");
  }

  @Test
  void countsStepsTheSameEveryTime() {
    Program program = compiled(
        Expressions.compiler(Expressions.limits(Map.of("muster.expressions.steps", 20)), () -> 0),
        "user.emails.map(e, lower(e.value) + lower(e.value))", ResultType.ANY);
    for (int run = 0; run < 3; run++) {
      assertThat(program.evaluate(Sample.nobody()).value()).isEqualTo(Value.Many.NONE);
      assertThatExceptionOfType(ExpressionFailure.class).isThrownBy(() -> program.evaluate(Sample.ada()))
          .satisfies(failure -> assertThat(failure.reason()).isEqualTo("it takes more than 20 steps"));
    }
  }

  /** Where there is little stack, whatever needs much of it shows. */
  private static void onASmallStack(Runnable test) {
    Throwable[] thrown = new Throwable[1];
    Thread thread = new Thread(null, test, "small stack", SMALL_STACK);
    thread.setUncaughtExceptionHandler((_, failure) -> thrown[0] = failure);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (thrown[0] instanceof Error error) {
      throw error;
    }
    if (thrown[0] instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
