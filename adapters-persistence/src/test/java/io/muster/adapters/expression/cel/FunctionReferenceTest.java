package io.muster.adapters.expression.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.mapping.ExpressionCompiler;
import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.ResultType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reference says of each function is true. */
class FunctionReferenceTest {

  private static final ExpressionCompiler COMPILER =
      new CelExpressionEngine(Expressions.LIMITS, () -> 0).compilerFor(new Vocabulary(MappingKind.USER, Sample.USERS,
          Sample.CUSTOM_FIELDS, Map.of("country_names", Map.of("NL", "Netherlands"))));

  static Stream<Description> descriptions() {
    return Functions.ALL.stream().map(MappingFunction::description);
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void givesInTheExampleWhatItSays(Description description) {
    Sample sample = new Sample(Sample.object("userName", "ada",
        "emails", Sample.list(Sample.object("value", "ada@example.com", "type", "work", "primary", true)),
        Sample.ENTERPRISE, Sample.object("organization", "Sales", "site", "Amsterdam",
            "manager", Sample.object("value", "grace"))));
    String gives = description.gives()
        .replace("the organization", "\"" + Sample.SALES + "\"")
        .replace("the site", "\"" + Sample.AMSTERDAM + "\"")
        .replace("the person", "\"" + Sample.GRACE + "\"");
    assertThat(Expressions.written(
        Expressions.compiled(COMPILER, description.example(), ResultType.ANY).evaluate(sample).value())).isEqualTo(gives);
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void isToldInASentence(Description description) {
    assertThat(description.sentence()).endsWith(".").hasSizeGreaterThan(20);
    assertThat(description.example()).contains(description.name() + "(");
  }

  @Test
  void hasEveryFunctionOnce() {
    List<String> names = descriptions().map(Description::name).toList();
    assertThat(names).doesNotHaveDuplicates().noneMatch(Language::isTaken);
  }
}
