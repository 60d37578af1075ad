package io.muster.adapters.scim.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.account.AccountSettings.Dialect;
import io.muster.domain.bulk.RawBulkOperation;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.resource.Value.Complex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 §3.7. */
class BulkRepairsTest {

  private static final String MESSAGE = "{'schemas': ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], 'Operations': []}";

  private final Tolerant tolerant = new Tolerant();

  @ParameterizedTest
  @CsvSource({
    "POST,   /Users, POST,  /Users,",
    "post,   /Users, POST,  /Users, method_case",
    "Patch,  Users,  PATCH, /Users, method_case path_without_slash",
    "GET,    /Users, GET,   /Users,",
    "get,    /Users, get,   /Users,",
    "DELETE, bulkId:x, DELETE, /bulkId:x, path_without_slash",
    "PUT,    '',     PUT,   '',",
    "PUT,    ,       PUT,   ,",
  })
  void understandsMethodsAndPaths(String method, String path, String methodMeant, String pathMeant, String repairs) {
    RawBulkOperation sent = new RawBulkOperation(method, "a", path, "W/\"1\"", Complex.EMPTY);
    assertThat(tolerant.dialect().bulkOperation(sent))
        .isEqualTo(new RawBulkOperation(methodMeant, "a", pathMeant, "W/\"1\"", Complex.EMPTY));
    assertThat(tolerant.names()).isEqualTo(repairs == null ? "" : repairs);
    assertThat(strict().bulkOperation(sent)).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'Operations': []}", "{'schemas': [], 'Operations': []}", "{'Schemas': null, 'Operations': []}"})
  void understandsAMessageWithoutSchemas(String message) {
    Complex repaired = tolerant.dialect().bulk(Tolerant.json(message));
    assertThat(SchemaList.values(SchemaList.in(repaired)))
        .isEqualTo(SchemaList.values(Tolerant.json(MESSAGE).get("schemas")));
    assertThat(tolerant.names()).isEqualTo("bulk_schema_missing");
    assertThat(strict().bulk(Tolerant.json(message))).isEqualTo(Tolerant.json(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {MESSAGE, "{'schemas': ['urn:example:other']}", "{'schemas': 'urn:example:other'}"})
  void leavesAMessageThatNamesASchema(String message) {
    assertThat(tolerant.dialect().bulk(Tolerant.json(message))).isEqualTo(Tolerant.json(message));
    assertThat(tolerant.names()).isEmpty();
  }

  private static ClientDialect strict() {
    return ClientDialect.of(Dialect.STRICT, FilterLimits.DEFAULT, new Repairs());
  }
}
