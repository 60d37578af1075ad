package io.muster.adapters.scim.dialect;

import static io.muster.adapters.scim.dialect.Tolerant.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.resource.Value.Complex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients POST and PUT. */
class ResourceRepairsTest {

  private static final String CORE = "'urn:ietf:params:scim:schemas:core:2.0:User'";
  private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private final Tolerant tolerant = new Tolerant();

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'active': 'True'}                          | {'active': true}                          | boolean_text",
    "{'active': 'false'}                         | {'active': false}                         | boolean_text",
    "{'Active': 'FALSE'}                         | {'Active': false}                         | boolean_text",
    "{'roles': [{'primary': 'True', 'value': 'r'}]} | {'roles': [{'primary': true, 'value': 'r'}]} | boolean_text",
    "{'roles': [{'Primary': 'False'}]}           | {'roles': [{'Primary': false}]}           | boolean_text",
    "{'emails': {'value': 'x'}}                  | {'emails': [{'value': 'x'}]}              | value_without_list",
    "{'roles': {'primary': 'True'}}              | {'roles': [{'primary': true}]} | value_without_list boolean_text",
    "{'displayName': [{'$ref': null, 'value': 'x'}]} | {'displayName': 'x'}                  | wrapped_value",
    "{'displayName': {'$ref': null, 'value': 'x'}} | {'displayName': 'x'}                    | wrapped_value",
    "{'active': [{'$ref': null, 'value': 'False'}]} | {'active': false}         | wrapped_value boolean_text",
    "{'name': [{'givenName': 'x'}]}              | {'name': {'givenName': 'x'}}              | wrapped_value",
    "{'name': {'givenName': {'$ref': null, 'value': 'x'}}} | {'name': {'givenName': 'x'}}              | wrapped_value",
    "{'ENT': {'manager': 'm'}}                   | {'ENT': {'manager': {'value': 'm'}}}      | bare_value",
    "{'ENT': {'Manager': 'm'}}                   | {'ENT': {'Manager': {'value': 'm'}}}      | bare_value",
    "{'ENT': {'manager': [{'$ref': null, 'value': 'm'}]}} "
        + "| {'ENT': {'manager': {'$ref': null, 'value': 'm'}}} | wrapped_value",
  })
  void repairsValues(String sent, String repaired, String names) {
    assertThat(tolerant.dialect().resource(Tolerant.USER, named(sent))).isEqualTo(named(repaired));
    assertThat(tolerant.names()).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{'userName': 'true', 'active': true, 'title': null, 'emails': [], 'name': {}}",
    "{'active': 'yes', 'nickName': 'True'}",
    "{'emails': 'x', 'photos': ['x']}",
    "{'displayName': [{'value': 'x'}, {'value': 'y'}], 'title': {'value': 'x', 'type': 'y'}, 'locale': ['x']}",
    "{'userName': {'value': 'x'}, 'displayName': [{'value': 'x'}]}",
    "{'name': 'x', 'displayName': [], 'locale': {'$ref': 'x', 'value': 'y'}}",
    "{'ENT': {'manager': '', 'department': 'x'}}",
    "{'ENT': 'x', 'urn:example:custom_fields': {'active': 'True', 'list': {'value': 'x'}}}",
    "{'colour': 'True', 'manager': 'm', 'meta': {'created': {'value': 'x'}}, 'groups': {'value': 'x'}, 'id': [{'value': 'x'}]}",
  })
  void leavesAloneWhatIsLawfulOrCouldMeanAnything(String sent) {
    assertThat(tolerant.dialect().resource(Tolerant.USER, named(sent))).isEqualTo(named(sent));
    assertThat(tolerant.names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'userName': 'x'}                                 | {'schemas': [CORE], 'userName': 'x'} | core_schema_missing",
    "{'schemas': null, 'userName': 'x'}                | {'schemas': [CORE], 'userName': 'x'} | core_schema_missing",
    "{'userName': 'x', 'Schemas': []}                  | {'userName': 'x', 'Schemas': [CORE]} | core_schema_missing",
    "{'schemas': ['ENT'], 'ENT': {}}                   | {'schemas': [CORE, 'ENT'], 'ENT': {}} | core_schema_missing",
    "{'ENT': {'department': 'x'}} | {'schemas': [CORE, 'ENT'], 'ENT': {'department': 'x'}} | core_schema_missing",
    "{'schemas': CORE}                                 | {'schemas': [CORE]}                  | value_without_list",
    "{'schemas': ['urn:scim:schemas:core:1.0']}        | {'schemas': [CORE]}                  | scim_1_schema",
    "{'schemas': 'urn:SCIM:schemas:core:1.0'}          | {'schemas': [CORE]}                  | scim_1_schema",
    "{'schemas': ['urn:scim:schemas:core:1.0', CORE]}  | {'schemas': [CORE]}                  | scim_1_schema",
    "{'schemas': ['urn:scim:schemas:core:1.0', 'urn:scim:schemas:extension:enterprise:1.0'], "
        + "'urn:scim:schemas:extension:enterprise:1.0': {'manager': 'm'}} "
        + "| {'schemas': [CORE, 'ENT'], 'ENT': {'manager': {'value': 'm'}}} | scim_1_schema bare_value",
    "{'schemas': [CORE, 'http://example.com/Own']}     | {'schemas': [CORE]}                  | foreign_schema",
    "{'schemas': ['urn:example:none']}                 | {'schemas': [CORE]} | foreign_schema core_schema_missing",
    "{'schemas': ['ENT', CORE]}                        | {'schemas': ['ENT', CORE]}           | ",
    "{'schemas': ['URN:ietf:params:scim:schemas:core:2.0:User']} "
        + "| {'schemas': ['URN:ietf:params:scim:schemas:core:2.0:User']} | ",
  })
  void namesTheSchemas(String sent, String repaired, String names) {
    assertThat(tolerant.dialect().resource(Tolerant.USER, body(sent))).isEqualTo(body(repaired));
    assertThat(tolerant.names()).isEqualTo(names == null ? "" : names);
  }

  @Test
  void namesTheSchemasInFront() {
    Complex repaired = tolerant.dialect().resource(Tolerant.GROUP, json("{'displayName': 'x'}"));
    assertThat(List.copyOf(repaired.entries().keySet())).containsExactly("schemas", "displayName");
  }

  /** With the core schema named, which is not the point here. */
  private static Complex named(String json) {
    return body(json.replaceFirst("\\{", "{'schemas': [" + CORE + "], "));
  }

  private static Complex body(String json) {
    return json(json.replace("CORE", CORE).replace("ENT", ENTERPRISE));
  }
}
