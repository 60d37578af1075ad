package io.muster.adapters.expression.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.muster.domain.directory.OrganizationId;
import io.muster.domain.mapping.ExpressionCompiler;
import io.muster.domain.mapping.ExpressionEngine;
import io.muster.domain.mapping.Program;
import io.muster.domain.mapping.ResultType;
import io.muster.domain.resource.Value.Complex;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ExpressionAutoConfigurationTest {

  private final ApplicationContextRunner runner = new ApplicationContextRunner()
      .withConfiguration(AutoConfigurations.of(ExpressionAutoConfiguration.class));

  @Test
  void givesAnEngineWithinItsLimits() {
    runner.withPropertyValues("muster.expressions.text=5", "muster.expressions.time=1s").run(context -> {
      ExpressionEngine engine = context.getBean(ExpressionEngine.class);
      ExpressionCompiler compiler = engine.compilerFor(Sample.vocabulary());
      assertThat(Expressions.compiled(compiler, "user.id", ResultType.TEXT).evaluate(Sample.ada()).value())
          .isEqualTo(Sample.ada().document().get("id"));
      assertThat(context.getBean(ExpressionLimits.class).text()).isEqualTo(5);
      assertThat(context.getBean(ExpressionLimits.class).time()).isEqualTo(Duration.ofSeconds(1));
    });
  }

  @Test
  void givesWayToAnEngineThatIsThereAlready() {
    ExpressionEngine other = _ -> Expressions.USER;
    runner.withBean(ExpressionEngine.class, () -> other)
        .run(context -> assertThat(context.getBean(ExpressionEngine.class)).isSameAs(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"depth=101", "depth=0", "text=0", "steps=-1", "entries=10000001", "time=0s", "time=-1s"})
  void refusesLimitsThatAreNone(String property) {
    runner.withPropertyValues("muster.expressions." + property)
        .run(context -> assertThat(context).hasFailed());
  }

  /** A database that does not answer is no fault of the expression, whatever CEL makes of it. */
  @ParameterizedTest
  @ValueSource(strings = {
      "groups.size()", "inGroup(\"x\")", "inGroup(\"x\") || true", "organization(\"x\").id == \"\" || true",
      "[1, 2].exists(i, inGroup(\"x\") || i == 2)"})
  void letsThroughWhatBreaksOutsideOfTheExpression(String source) {
    Program program = Expressions.compiled(source);
    Sample sample = new Sample(Complex.EMPTY) {
      @Override
      public List<Group> groups() {
        throw new IllegalStateException("no connection");
      }

      @Override
      public Optional<OrganizationId> organizationNamed(String name) {
        throw new IllegalStateException("no connection");
      }
    };
    assertThatIllegalStateException().isThrownBy(() -> program.evaluate(sample)).withMessage("no connection");
  }
}
