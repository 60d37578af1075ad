package io.muster.adapters.scim.dialect;

import static io.muster.adapters.scim.dialect.Tolerant.json;
import static io.muster.adapters.scim.dialect.Tolerant.operations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountSettings.Dialect;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.patch.Unmatched;
import io.muster.domain.resource.Value.Complex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictDialectTest {

  private static final String CORE = "'urn:ietf:params:scim:schemas:core:2.0:User'";
  private static final String ENTERPRISE = "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'";

  private final Repairs repairs = new Repairs();
  private final ClientDialect strict = ClientDialect.of(Dialect.STRICT, FilterLimits.DEFAULT, repairs);

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'userName': 'x'}                                   | must be an array that names",
    "{'schemas': null}                                   | must be an array that names",
    "{'schemas': []}                                     | must be an array that names",
    "{'schemas': CORE}                                   | must be an array that names",
    "{'schemas': [ENT]}                                  | must be an array that names",
    "{'schemas': ['urn:scim:schemas:core:1.0']}          | must be an array that names",
    "{'schemas': [CORE, 'urn:example:none']}             | must hold nothing but the schemas of a User",
    "{'schemas': [CORE, 5]}                              | must hold nothing but the schemas of a User",
    "{'schemas': [CORE, 'urn:ietf:params:SCIM:schemas:core:2.0:User']} | must name each schema once",
  })
  void refusesAResourceThatDoesNotNameItsSchemas(String sent, String detail) {
    assertThatThrownBy(() -> strict.resource(Tolerant.USER, body(sent)))
        .hasMessageContaining(detail)
        .isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID_SYNTAX));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{'schemas': [CORE], 'active': 'True'}",
    "{'Schemas': [ENT, CORE], 'emails': {'value': 'x'}}",
    "{'schemas': [CORE], ENT: {'manager': 'm'}}",
  })
  void leavesTheRestOfAResourceToTheHandler(String sent) {
    assertThat(strict.resource(Tolerant.USER, body(sent))).isEqualTo(body(sent));
  }

  @Test
  void leavesPatchesAndFiltersToTheHandler() {
    List<RawOperation> operations = operations("{'op': 'Remove', 'path': 'members', 'value': [{'value': 'x'}]}");
    assertThat(strict.operations(Tolerant.GROUP, operations)).isEqualTo(operations);
    assertThat(strict.message(Tolerant.USER, json("{'active': true}"))).isEqualTo(json("{'active': true}"));
    assertThat(strict.filter(List.of(Tolerant.USER), "userName eq x")).isEqualTo("userName eq x");
    assertThat(strict.unmatched()).isEqualTo(Unmatched.REFUSE);
    assertThat(repairs.names()).isEmpty();
  }

  private static Complex body(String json) {
    return json(json.replace("CORE", CORE).replace("ENT", ENTERPRISE));
  }
}
