package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class AttributesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      title                    | {"title":"x"}
      name.givenName           | {"name":{"givenName":"x"}}
      emails[work]             | {"emails":[{"type":"work","value":"x"}]}
      emails[work primary]     | {"emails":[{"type":"work","primary":true,"value":"x"}]}
      addresses[home].locality | {"addresses":[{"type":"home","locality":"x"}]}
      enterprise manager.value | {"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":{"value":"x"}}}
      custom field payroll_id  | {"urn:ietf:params:scim:schemas:extension:muster:1.0:custom_fields":{"payroll_id":"x"}}
      """)
  void putsAValueWhereItFindsItAgain(String words, String document) {
    ObjectNode written = JsonNodeFactory.instance.objectNode();

    Attributes.at(words).set(written, Cell.value("x"));

    assertThat(written.toString()).isEqualTo(document);
    assertThat(Attributes.at(words).in(written)).isEqualTo(Cell.value("x"));
  }

  @Test
  void addsToTheElementThatIsThere() {
    ObjectNode written = JsonNodeFactory.instance.objectNode();

    Attributes.at("addresses[home].locality").set(written, Cell.value("Bergen"));
    Attributes.at("addresses[home].country").set(written, Cell.value("NO"));
    Attributes.at("addresses[work].country").set(written, Cell.value("SE"));

    assertThat(written.get("addresses")).hasSize(2);
  }
}
