package io.muster.adapters.expression;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.muster.application.port.MappingLanguage.Readable;
import io.muster.application.port.MappingLanguage.Unreadable;
import io.muster.domain.directory.PersonField;
import io.muster.domain.mapping.MappingCompiler.Flawed;
import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingProblem;
import io.muster.domain.mapping.RecordField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The published schema of the mapping language")
class SchemaTest {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final JsonNode TEXT = MAPPER.readTree(Objects.requireNonNull(
      SchemaTest.class.getResourceAsStream("document/mapping.schema.json")));
  private static final Schema SCHEMA = REGISTRY.getSchema(TEXT);

  @Test
  void isAJsonSchema() {
    Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

    assertThat(metaSchema.validate(TEXT)).isEmpty();
  }

  @Test
  void namesTheFieldsThatAMappingCanGive() {
    assertThat(fieldsOf("userRule"))
        .isEqualTo(Arrays.stream(PersonField.values()).map(PersonField::wireName).collect(toSet()));
    assertThat(fieldsOf("groupRule"))
        .isEqualTo(Arrays.stream(RecordField.values()).map(RecordField::wireName).collect(toSet()));
  }

  @Test
  void describesEveryPart() {
    assertThat(TEXT.findValues("properties").stream()
        .flatMap(properties -> properties.properties().stream())
        .filter(property -> property.getValue().isObject() && !property.getValue().has("const"))
        .filter(property -> !property.getValue().has("items") && !property.getValue().has("maxProperties"))
        .filter(property -> !property.getValue().has("description"))
        .map(Map.Entry::getKey)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void takesTheShippedMappings(MappingKind kind) {
    assertThat(problemsOf(ShippedMappings.LANGUAGE.standard(kind))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void takesThemAsMusterWritesThem(MappingKind kind) {
    MappingDocument document = ShippedMappings.document(kind, ShippedMappings.LANGUAGE.standard(kind));

    assertThat(problemsOf(ShippedMappings.LANGUAGE.writeYaml(document))).isEmpty();
    assertThat(problemsOf(ShippedMappings.LANGUAGE.writeJson(document))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{kind: user, rules: []}",
      "{kind: user, rules: [], tables: {}}",
      "{kind: user, rules: [], tables: {t: {}, u: {a: '', '': b}}}",
      "{kind: user, rules: [{name: a, assign: {name: {copy: title}}}]}",
      "{kind: user, rules: [{name: a, scope: active eq true, let: {x: user.title}, when: x != '', assign: {name: {expression: x}}}]}",
      "{kind: user, rules: [{name: a, assign: {custom_fields: {constant: {a: [1, null]}, write: if_empty, blank: clear}}}]}",
      "{kind: user, rules: [{name: a, assign: {manager: {constant: , blank: clear}, vip: {constant: true, write: on_create}}}]}",
      "{kind: group, rules: [{name: a, becomes: organization, key: {copy: displayName}, create: true}]}",
      "{kind: group, rules: [{name: a, becomes: site, key: {constant: x}, assign: {disabled: {expression: is_new}}}]}",
      "{kind: group, rules: [{name: a, becomes: nothing, create: false, assign: {}}]}"})
  void takesWhatMusterTakes(String text) {
    assertThat(refusalsOf(text)).isEmpty();
    assertThat(problemsOf(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "[]",
      "{}",
      "{kind: user}",
      "{rules: []}",
      "{kind: people, rules: []}",
      "{kind: user, rules: {}}",
      "{kind: user, rules: [], rule: []}",
      "{kind: user, rules: [a]}",
      "{kind: user, rules: [], tables: [a]}",
      "{kind: user, rules: [], tables: {t: a}}",
      "{kind: user, rules: [], tables: {t: {a: 1}}}",
      "{kind: user, rules: [], tables: {t: {a: }}}",
      "{kind: user, rules: [{assign: {name: {copy: title}}}]}",
      "{kind: user, rules: [{name: ' ', assign: {name: {copy: title}}}]}",
      "{kind: user, rules: [{name: 1, assign: {name: {copy: title}}}]}",
      "{kind: user, rules: [{name: a}]}",
      "{kind: user, rules: [{name: a, assign: {}}]}",
      "{kind: user, rules: [{name: a, assign: [name]}]}",
      "{kind: user, rules: [{name: a, assign: {nam: {copy: title}}}]}",
      "{kind: user, rules: [{name: a, assign: {name: title}}]}",
      "{kind: user, rules: [{name: a, assign: {name: {}}}]}",
      "{kind: user, rules: [{name: a, assign: {name: {copy: title, constant: x}}}]}",
      "{kind: user, rules: [{name: a, assign: {name: {copy: title, when: x}}}]}",
      "{kind: user, rules: [{name: a, assign: {name: {copy: }}}]}",
      "{kind: user, rules: [{name: a, assign: {name: {expression: 7}}}]}",
      "{kind: user, rules: [{name: a, assign: {name: {copy: title, write: never}}}]}",
      "{kind: user, rules: [{name: a, assign: {name: {copy: title, write: }}}]}",
      "{kind: user, rules: [{name: a, assign: {name: {copy: title, blank: true}}}]}",
      "{kind: user, rules: [{name: a, assign: {vip: {constant: true, write: if_empty}}}]}",
      "{kind: user, rules: [{name: a, scope: , assign: {name: {copy: title}}}]}",
      "{kind: user, rules: [{name: a, when: true, assign: {name: {copy: title}}}]}",
      "{kind: user, rules: [{name: a, let: [x], assign: {name: {copy: title}}}]}",
      "{kind: user, rules: [{name: a, let: {x: 1}, assign: {name: {copy: title}}}]}",
      "{kind: user, rules: [{name: a, let: {x y: user.title}, assign: {name: {copy: title}}}]}",
      "{kind: user, rules: [{name: a, becomes: site, assign: {name: {copy: title}}}]}",
      "{kind: group, rules: [{name: a}]}",
      "{kind: group, rules: [{name: a, key: {copy: displayName}}]}",
      "{kind: group, rules: [{name: a, becomes: person, key: {copy: displayName}}]}",
      "{kind: group, rules: [{name: a, becomes: site}]}",
      "{kind: group, rules: [{name: a, becomes: site, key: displayName}]}",
      "{kind: group, rules: [{name: a, becomes: site, key: {copy: displayName, write: always}}]}",
      "{kind: group, rules: [{name: a, becomes: site, key: {copy: displayName}, create: maybe}]}",
      "{kind: group, rules: [{name: a, becomes: site, key: {copy: displayName}, assign: {vip: {constant: true}}}]}",
      "{kind: group, rules: [{name: a, becomes: nothing, key: {copy: displayName}}]}",
      "{kind: group, rules: [{name: a, becomes: nothing, create: true}]}",
      "{kind: group, rules: [{name: a, becomes: nothing, assign: {disabled: {constant: true}}}]}"})
  void refusesWhatMusterRefuses(String text) {
    assertThat(refusalsOf(text)).isNotEmpty();
    assertThat(problemsOf(text)).isNotEmpty();
  }

  @Test
  void hasTheSameLimits() {
    for (int more = 0; more <= 1; more++) {
      for (String text : List.of(
          "{kind: user, rules: [], tables: {" + many(50 + more, at -> "t" + at + ": {}") + "}}",
          "{kind: user, rules: [], tables: {t: {" + many(2_000 + more, at -> "k" + at + ": x") + "}}}",
          "{kind: user, rules: [" + many(500 + more, at -> "{name: r" + at + ", assign: {name: {copy: title}}}") + "]}",
          "{kind: user, rules: [{name: " + "😀".repeat(200 + more) + ", assign: {name: {copy: title}}}]}")) {
        assertThat(refusalsOf(text).isEmpty()).isEqualTo(more == 0);
        assertThat(problemsOf(text).isEmpty()).isEqualTo(more == 0);
      }
    }
  }

  private static String many(int count, IntFunction<String> each) {
    return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(", "));
  }

  private static List<MappingProblem> refusalsOf(String text) {
    MappingKind kind = text.contains("kind: group") ? MappingKind.GROUP : MappingKind.USER;
    return switch (ShippedMappings.LANGUAGE.read(kind, text)) {
      case Unreadable unreadable -> unreadable.problems();
      case Readable _ -> ShippedMappings.compile(kind, text) instanceof Flawed flawed ? flawed.problems() : List.of();
    };
  }

  private static List<Error> problemsOf(String text) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    return SCHEMA.validate(MAPPER.<JsonNode>valueToTree(new Load(settings).loadFromString(text)));
  }

  private static Set<String> fieldsOf(String rule) {
    return TEXT.at("/$defs/" + rule + "/properties/assign/properties").propertyNames().stream().collect(toSet());
  }
}
