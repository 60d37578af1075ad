package io.muster.domain.discovery;

import static io.muster.domain.discovery.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.filter.SampleTypes;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributeType;
import io.muster.domain.schema.Mutability;
import io.muster.domain.schema.Returned;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.Uniqueness;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import io.muster.domain.schema.core.GroupSchema;
import io.muster.domain.schema.core.UserSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaDocumentTest {

  static Stream<Schema> schemas() {
    return Stream.of(
        UserSchema.SCHEMA, GroupSchema.SCHEMA, EnterpriseUserSchema.SCHEMA,
        SampleTypes.GADGET_SCHEMA, SampleTypes.SHELF_SCHEMA);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void readsWhatItWrites(Schema schema) {
    List<Problem> problems = new ArrayList<>();
    Complex written = SchemaDocument.write(schema, "https://scim.example.com/scim/v2");

    assertThat(SchemaDocument.read(new DocumentPart(written, Place.startOf("", problems)))).isEqualTo(schema);
    assertThat(problems).isEmpty();
  }

  @Test
  void takesTheDefaultsOfTheRfcForWhatIsNotSaid() {
    Attribute attribute = read("{'name': 'model', 'type': 'string'}");

    assertThat(attribute.multiValued()).isFalse();
    assertThat(attribute.required()).isFalse();
    assertThat(attribute.caseExact()).isFalse();
    assertThat(attribute.mutability()).isEqualTo(Mutability.READ_WRITE);
    assertThat(attribute.returned()).isEqualTo(Returned.DEFAULT);
    assertThat(attribute.uniqueness()).isEqualTo(Uniqueness.NONE);
  }

  @Test
  void knowsThatBinariesAndReferencesAreCaseExact() {
    assertThat(read("{'name': 'seal', 'type': 'binary'}").caseExact()).isTrue();
    assertThat(read("{'name': 'link', 'type': 'reference', 'referenceTypes': ['uri']}").caseExact()).isTrue();
    assertThat(read("{'name': 'link', 'type': 'reference', 'referenceTypes': ['uri'], 'caseExact': false}").caseExact())
        .isFalse();
  }

  @Test
  void neverReturnsWhatCanOnlyBeWritten() {
    assertThat(read("{'name': 'pin', 'type': 'string', 'mutability': 'writeOnly'}").returned()).isEqualTo(Returned.NEVER);
  }

  @Test
  void namesASchemaAfterItsUrnWhenNothingElseDoes() {
    Complex document = json("{\"id\": \"urn:example:Badge\", \"attributes\": [{\"name\": \"a\", \"type\": \"string\"}]}");

    assertThat(SchemaDocument.read(new DocumentPart(document, Place.startOf("", new ArrayList<>()))).name()).isEqualTo("Badge");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "{'type': 'string'}                                          | /attributes/0               | \"name\" is missing",
      "{'name': 'a'}                                               | /attributes/0               | \"type\" is missing",
      "{'name': 5, 'type': 'string'}                               | /attributes/0/name          | must be a string",
      "{'name': '1st', 'type': 'string'}                           | /attributes/0/name          | RFC 7643 §2.1",
      "{'name': 'a.b', 'type': 'string'}                           | /attributes/0/name          | RFC 7643 §2.1",
      "{'name': 'größe', 'type': 'string'}                         | /attributes/0/name          | RFC 7643 §2.1",
      "{'name': '$ref', 'type': 'string'}                          | /attributes/0/name          | RFC 7643 §2.1",
      "{'name': 'a', 'type': 'strng'}                              | /attributes/0/type          | \"strng\" is none of: string, boolean, decimal, integer, dateTime, binary, reference, complex",
      "{'name': 'a', 'type': 'any'}                                | /attributes/0/type          | is none of",
      "{'name': 'a', 'type': 'String'}                             | /attributes/0/type          | is none of",
      "{'name': 'a', 'type': 'string', 'mutability': 'readwrite'}  | /attributes/0/mutability    | is none of: readOnly, readWrite, immutable, writeOnly",
      "{'name': 'a', 'type': 'string', 'returned': 'sometimes'}    | /attributes/0/returned      | is none of: always, never, default, request",
      "{'name': 'a', 'type': 'string', 'uniqueness': 'account'}    | /attributes/0/uniqueness    | is none of: none, server, global",
      "{'name': 'a', 'type': 'string', 'multiValued': 'no'}        | /attributes/0/multiValued   | must be true or false",
      "{'name': 'a', 'type': 'string', 'multivalued': true}        | /attributes/0/multivalued   | defines nothing of that name",
      "{'name': 'a', 'type': 'string', 'canonicalValues': 'x'}     | /attributes/0/canonicalValues | must be an array",
      "{'name': 'a', 'type': 'string', 'canonicalValues': ['x', 1]} | /attributes/0/canonicalValues/1 | must be a string",
      "{'name': 'a', 'type': 'string', 'subAttributes': [{'name': 'b', 'type': 'string'}]} | /attributes/0 | only an attribute of the type complex",
      "{'name': 'a', 'type': 'string', 'referenceTypes': ['User']} | /attributes/0               | only an attribute of the type reference",
      "{'name': 'a', 'type': 'reference'}                          | /attributes/0               | \"referenceTypes\" must say",
      "{'name': 'a', 'type': 'complex'}                            | /attributes/0               | needs \"subAttributes\"",
      "{'name': 'a', 'type': 'complex', 'uniqueness': 'server', 'subAttributes': [{'name': 'b', 'type': 'string'}]} | /attributes/0/uniqueness | one of its sub-attributes can",
      "{'name': 'a', 'type': 'complex', 'subAttributes': [{'name': 'b', 'type': 'complex'}]} | /attributes/0/subAttributes/0/type | cannot be complex itself",
      "{'name': 'a', 'type': 'complex', 'subAttributes': [{'name': 'b', 'type': 'string'}, {'name': 'B', 'type': 'string'}]} | /attributes/0/subAttributes/1/name | \"B\" is listed twice",
      "{'name': 'a', 'type': 'complex', 'subAttributes': [{'name': 'b', 'type': 'x'}]} | /attributes/0/subAttributes/0/type | \"x\" is none of",
      "{'name': 'a', 'type': 'string'}, {'name': 'A', 'type': 'string'} | /attributes/1/name     | \"A\" is listed twice",
      "'a'                                                         | /attributes/0               | must be an object",
      "{'name': 'a', 'type': 'string', 'mutability': 'writeOnly', 'returned': 'default'} | /attributes/0/returned | must be returned never",
      "{'name': 'a', 'type': 'string', 'returned': 'never', 'required': true} | /attributes/0/required | cannot be required",
      "{'name': 'a', 'type': 'string', 'returned': 'never', 'uniqueness': 'server'} | /attributes/0/uniqueness | cannot be unique"
  })
  void tellsWhereAnAttributeIsWrongAndWhy(String attributes, String pointer, String reason) {
    assertThat(problemsOf("\"id\": \"urn:example:Sample\", \"attributes\": [" + attributes + "]"))
        .anySatisfy(problem -> {
          assertThat(problem.pointer()).isEqualTo(pointer);
          assertThat(problem.reason()).contains(reason);
        });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "'attributes': [{'name': 'a', 'type': 'string'}]                           | ``          | \"id\" is missing",
      "'id': 'http://example.com/Badge', 'attributes': []                        | /id         | is no URN",
      "'id': 'urn:x:Badge', 'attributes': []                                     | /id         | is no URN",
      "'id': 'urn:example:', 'attributes': []                                    | /id         | is no URN",
      "'id': 'urn:example:a b', 'attributes': []                                 | /id         | is no URN",
      "'id': 'urn:example:a[b]', 'attributes': []                                | /id         | is no URN",
      "'id': 'urn:example:a/b', 'attributes': []                                 | /id         | is no URN",
      "'id': 'urn:example:a', 'attributes': []                                   | ``          | must list at least one",
      "'id': 'urn:example:a'                                                     | ``          | must list at least one",
      "'id': 'urn:example:a', 'attributes': {}                                   | /attributes | must be an array",
      "'id': 'urn:example:a', 'atributes': []                                    | /atributes  | defines nothing of that name",
      "'id': 'urn:example:a', 'name': 7                                          | /name       | must be a string"
  })
  void tellsWhereASchemaIsWrongAndWhy(String entries, String pointer, String reason) {
    assertThat(problemsOf(entries)).anySatisfy(problem -> {
      assertThat(problem.pointer()).isEqualTo(pointer);
      assertThat(problem.reason()).contains(reason);
    });
  }

  @Test
  void tellsEverythingAtOnce() {
    assertThat(problemsOf("'attributes': [{'name': '1', 'type': 'x', 'mutability': 'y'}, {'name': 'b'}]")).hasSize(5);
  }

  private static List<Problem> problemsOf(String entries) {
    List<Problem> problems = new ArrayList<>();
    SchemaDocument.read(new DocumentPart(json("{" + entries.replace('\'', '"') + "}"), Place.startOf("", problems)));
    return problems;
  }

  private static Attribute read(String attribute) {
    List<Problem> problems = new ArrayList<>();
    Complex document = json("{\"id\": \"urn:example:Sample\", \"attributes\": [" + attribute.replace('\'', '"') + "]}");
    Schema schema = SchemaDocument.read(new DocumentPart(document, Place.startOf("", problems)));
    assertThat(problems).isEmpty();
    assertThat(schema.attributes().toList().getFirst().type()).isNotEqualTo(AttributeType.ANY);
    return schema.attributes().toList().getFirst();
  }
}
