package io.muster.adapters.expression.document;

import static io.muster.adapters.expression.document.RandomDocuments.NOWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.MappingLanguage;
import io.muster.domain.mapping.Located;
import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingDocument.AssignmentText;
import io.muster.domain.mapping.MappingDocument.BecomesText;
import io.muster.domain.mapping.MappingDocument.IntermediateText;
import io.muster.domain.mapping.MappingDocument.RuleText;
import io.muster.domain.mapping.MappingDocument.SourceText;
import io.muster.domain.mapping.MappingDocument.SourceText.ConstantText;
import io.muster.domain.mapping.MappingDocument.SourceText.CopyText;
import io.muster.domain.mapping.MappingDocument.SourceText.ExpressionText;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.resource.Value;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WritingTest {

  private static final MappingLanguage LANGUAGE = new YamlMappingLanguage();

  @Test
  void writesTheSameInOneWay() {
    MappingDocument document = Documents.read(MappingKind.USER, """
        # A comment.
        rules:
          - assign: { name: { blank: keep, write: always, expression: 'a ? "b" : c' },
                      custom_fields: { write: on_create, blank: clear, constant: { b: [1.50, "7", {}], a: null } } }
            when: |-
              x
              && y
            let: { z: b, y: a }
            scope: active eq true
            name: "null"
        tables: { T: { b: "1", a: x } , S: {}}
        kind: user
        """);

    assertThat(LANGUAGE.writeYaml(document)).isEqualTo("""
        kind: user
        tables:
          S: {}
          T:
            a: x
            b: '1'
        rules:
          - name: 'null'
            scope: active eq true
            let:
              z: b
              y: a
            when: |-
              x
              && y
            assign:
              name:
                expression: 'a ? "b" : c'
              custom_fields:
                constant:
                  a: null
                  b:
                    - 1.50
                    - '7'
                    - {}
                write: on_create
                blank: clear
        """);
    assertThat(LANGUAGE.writeJson(document)).isEqualTo("""
        {"kind":"user","tables":{"S":{},"T":{"a":"x","b":"1"}},"rules":[{"name":"null","scope":"active eq true",\
        "let":{"z":"b","y":"a"},"when":"x\\n&& y","assign":{"name":{"expression":"a ? \\"b\\" : c"},\
        "custom_fields":{"constant":{"a":null,"b":[1.50,"7",{}]},"write":"on_create","blank":"clear"}}}]}""");
  }

  @Test
  void writesWhatGroupsBecome() {
    MappingDocument document = Documents.read(MappingKind.GROUP, """
        kind: group
        rules:
          - { create: true, key: { copy: displayName }, becomes: site, name: a }
          - { create: false, becomes: nothing, name: b }
        """);

    assertThat(LANGUAGE.writeJson(document)).isEqualTo("{\"kind\":\"group\",\"rules\":["
        + "{\"name\":\"a\",\"becomes\":\"site\",\"key\":{\"copy\":\"displayName\"},\"create\":true},"
        + "{\"name\":\"b\",\"becomes\":\"nothing\"}]}");
  }

  @Test
  void readsWhateverItWrites() {
    Random random = new Random(20);
    for (int at = 0; at < 3_000; at++) {
      MappingDocument document = new RandomDocuments(random).document();
      String yaml = LANGUAGE.writeYaml(document);
      String json = LANGUAGE.writeJson(document);

      assertThat(withoutPlaces(Documents.read(document.kind(), yaml))).as(yaml).isEqualTo(document);
      assertThat(withoutPlaces(Documents.read(document.kind(), json))).as(json).isEqualTo(document);
      assertThat(LANGUAGE.writeYaml(Documents.read(document.kind(), json))).isEqualTo(yaml);
      assertThat(json).doesNotContain("\n");
    }
  }

  @Test
  void writesJsonThatOthersRead() {
    Random random = new Random(21);
    JsonMapper mapper = JsonMapper.shared();
    for (int at = 0; at < 1_000; at++) {
      String json = LANGUAGE.writeJson(new RandomDocuments(random).document());

      assertThat(mapper.readTree(json).isObject()).isTrue();
    }
  }

  static MappingDocument withoutPlaces(MappingDocument document) {
    return new MappingDocument(
        document.kind(), document.rules().stream().map(WritingTest::withoutPlaces).toList(), document.tables());
  }

  private static RuleText withoutPlaces(RuleText rule) {
    return new RuleText(nowhere(rule.name()), rule.scope() == null ? null : nowhere(rule.scope()),
        rule.intermediates().stream().map(each -> new IntermediateText(nowhere(each.name()), nowhere(each.expression()))).toList(),
        rule.when() == null ? null : nowhere(rule.when()),
        rule.assignments().stream().map(each -> new AssignmentText(
            nowhere(each.field()), withoutPlace(each.source()), each.write(), each.blank())).toList(),
        withoutPlaces(rule.becomes()));
  }

  private static @Nullable BecomesText withoutPlaces(@Nullable BecomesText becomes) {
    return becomes == null ? null : new BecomesText(
        nowhere(becomes.record()), becomes.key() == null ? null : withoutPlace(becomes.key()), becomes.create());
  }

  private static SourceText withoutPlace(SourceText source) {
    return switch (source) {
      case CopyText(Located path) -> new CopyText(nowhere(path));
      case ConstantText(Value value, var _) -> new ConstantText(value, NOWHERE);
      case ExpressionText(Located expression) -> new ExpressionText(nowhere(expression));
    };
  }

  private static Located nowhere(Located text) {
    return new Located(text.text(), NOWHERE);
  }
}
