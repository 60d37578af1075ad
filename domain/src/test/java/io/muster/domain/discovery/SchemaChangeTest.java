package io.muster.domain.discovery;

import static io.muster.domain.discovery.Documents.BADGE;
import static io.muster.domain.discovery.Documents.PRESENT;
import static io.muster.domain.discovery.Documents.json;
import static io.muster.domain.discovery.Documents.schema;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.schema.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaChangeTest {

  private static final String PLAIN = "{'name': 'a', 'type': 'string'}";
  private static final String PARTS = "{'name': 'a', 'type': 'complex', 'subAttributes': [{'name': 'b', 'type': 'string'}";

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      PLAIN + " | " + PLAIN + ", {'name': 'c', 'type': 'integer', 'uniqueness': 'server'}",
      PLAIN + " | {'name': 'a', 'type': 'string', 'description': 'd', 'canonicalValues': ['x'], 'mutability': 'immutable', 'returned': 'request'}",
      "{'name': 'a', 'type': 'string', 'required': true} | " + PLAIN,
      "{'name': 'a', 'type': 'string', 'uniqueness': 'server'} | {'name': 'a', 'type': 'string', 'uniqueness': 'global'}",
      "{'name': 'a', 'type': 'integer'} | {'name': 'a', 'type': 'integer', 'caseExact': true}",
      "{'name': 'a', 'type': 'string', 'returned': 'never'} | " + PLAIN,
      "{'name': 'a', 'type': 'string', 'returned': 'never'} | {'name': 'a', 'type': 'integer', 'returned': 'never'}",
      "{'name': 'a', 'type': 'string', 'returned': 'never'} | {'name': 'b', 'type': 'string'}",
      PARTS + "]} | " + PARTS + ", {'name': 'c', 'type': 'string'}]}",
      "{'name': 'a', 'type': 'string'}, {'name': 'b', 'type': 'string'} | {'name': 'b', 'type': 'string'}, {'name': 'a', 'type': 'string'}"
  })
  void isLawfulAtAnyTime(String before, String after) {
    assertThat(SchemaChange.conditions(badge(before), badge(after))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", value = {
      PLAIN + " | {'name': 'a', 'type': 'integer'}                                 | a   | type",
      PLAIN + " | {'name': 'A', 'type': 'string'}                                  | a   | name",
      PLAIN + " | {'name': 'a', 'type': 'string', 'multiValued': true}             | a   | plurality",
      PLAIN + " | {'name': 'a', 'type': 'string', 'caseExact': true}               | a   | caseExact",
      PLAIN + " | {'name': 'a', 'type': 'string', 'uniqueness': 'server'}          | a   | uniqueness",
      PLAIN + " | {'name': 'a', 'type': 'string', 'returned': 'never'}             | a   | not kept",
      PLAIN + " | {'name': 'a', 'type': 'string', 'required': true}                | -   | a is required",
      PLAIN + " | {'name': 'b', 'type': 'string'}                                  | a   | removed",
      PLAIN + " | " + PLAIN + ", {'name': 'b', 'type': 'string', 'required': true} | -   | b is required",
      PARTS + "]} | {'name': 'a', 'type': 'complex', 'subAttributes': [{'name': 'b', 'type': 'boolean'}]} | a.b | type",
      PARTS + "]} | {'name': 'a', 'type': 'complex', 'subAttributes': [{'name': 'c', 'type': 'string'}]}  | a.b | removed",
      PARTS + "]} | " + PARTS + ", {'name': 'c', 'type': 'string', 'required': true}]} | a | c is required"
  })
  void isLawfulWhileThereIsNoSuchValue(String before, String after, String attribute, String change) {
    assertThat(SchemaChange.conditions(badge(before), badge(after))).anySatisfy(condition -> {
      assertThat(condition.attribute()).isEqualTo(attribute);
      assertThat(condition.change()).contains(change);
    });
  }

  private static Schema badge(String attributes) {
    return ExtensionReader.read(
        PRESENT, PRESENT.resourceTypes().getFirst(), BADGE, json(schema(BADGE, attributes.replace('\'', '"'))));
  }
}
