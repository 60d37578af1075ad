package io.muster.adapters.expression.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.directory.PersonField;
import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.RecordField;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page about the mapping language")
class LanguagePageTest {

  private static final String HEAD_OF_FUNCTIONS = "| function | what it gives | example |\n| --- | --- | --- |\n";

  private final String page = page();

  @Test
  void tellsEveryFunctionAsItDescribesItself() {
    int start = page.indexOf(HEAD_OF_FUNCTIONS) + HEAD_OF_FUNCTIONS.length();
    assertThat(page.substring(start, page.indexOf("\n\n", start)).lines())
        .containsExactlyElementsOf(Functions.ALL.stream().map(each -> row(each.description())).toList());
  }

  @Test
  void namesTheFunctionsOfCelThatThereAre() {
    Stream.concat(Language.FUNCTIONS.stream(), Language.METHODS.stream())
        .forEach(name -> assertThat(page).containsPattern("`(?:x\\.)?" + name + "[`(]"));
  }

  @Test
  void namesEveryVariable() {
    assertThat(Stream.of(variables(MappingKind.USER), variables(MappingKind.GROUP)).flatMap(List::stream))
        .allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
  }

  @Test
  void namesEveryField() {
    assertThat(Arrays.stream(PersonField.values()).map(PersonField::wireName))
        .allSatisfy(name -> assertThat(page).containsPattern("(?m)^\\| (?:`\\w+`, )*`" + name + "`"));
    assertThat(Arrays.stream(RecordField.values()).map(RecordField::wireName))
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }

  @Test
  void namesEveryLimitAndWhatItIsByDefault() throws ReflectiveOperationException {
    for (var limit : ExpressionLimits.class.getRecordComponents()) {
      Object value = limit.getAccessor().invoke(Expressions.LIMITS);
      String shown = value instanceof Duration time ? time.toSeconds() + "s" : String.valueOf(value);
      assertThat(page).contains("| `muster.expressions." + limit.getName() + "` | " + shown + " |");
    }
  }

  private static String row(Description description) {
    String gives = description.gives().startsWith("the ") ? description.gives() : "`" + description.gives() + "`";
    return "| `%s` | %s | `%s`: %s |".formatted(
        description.usage(), description.sentence(), description.example(), gives);
  }

  private static List<String> variables(MappingKind kind) {
    Vocabulary vocabulary = new Vocabulary(kind, switch (kind) {
      case USER -> CoreResourceTypes.users(Sample.CUSTOM_FIELDS);
      case GROUP -> CoreResourceTypes.GROUPS;
    }, Sample.CUSTOM_FIELDS, Map.of());
    return List.copyOf(Environment.of(vocabulary).variables().keySet());
  }

  private static String page() {
    try (InputStream file = Objects.requireNonNull(
        LanguagePageTest.class.getResourceAsStream("/io/muster/adapters/expression/mapping-language.md"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
