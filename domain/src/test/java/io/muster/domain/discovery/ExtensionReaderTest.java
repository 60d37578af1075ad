package io.muster.domain.discovery;

import static io.muster.domain.discovery.Documents.BADGE;
import static io.muster.domain.discovery.Documents.PRESENT;
import static io.muster.domain.discovery.Documents.json;
import static io.muster.domain.discovery.Documents.schema;
import static io.muster.domain.discovery.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionReaderTest {

  private static final ResourceType USER = PRESENT.resourceTypes().getFirst();

  @Test
  void readsASchemaInTheFormatOfDiscovery() {
    Schema schema = ExtensionReader.read(PRESENT, USER, BADGE, json(schema(BADGE, text("badgeNumber"))));

    assertThat(schema.urn()).isEqualTo(BADGE);
    assertThat(schema.attribute("BADGENUMBER")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "urn:example:other                                     | badgeNumber | /id: must be the URN in the address",
      EnterpriseUserSchema.URN + "                           | badgeNumber | /id: \"" + EnterpriseUserSchema.URN + "\" is a schema of this server",
      "urn:example:custom_fields                             | badgeNumber | is a schema of this server",
      BADGE + "                                              | userName    | /attributes/0/name: \"userName\" is an attribute of every User already",
      BADGE + "                                              | 7           | is no attribute name"
  })
  void refusesWhatCannotExtendTheType(String urn, String attribute, String reason) {
    assertThatThrownBy(() -> ExtensionReader.read(PRESENT, USER, BADGE, json(schema(urn, text(attribute)))))
        .isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID_VALUE))
        .hasMessageContaining(reason);
  }

  @Test
  void namesEverythingWrongAtOnce() {
    assertThatThrownBy(() -> ExtensionReader.read(PRESENT, USER, BADGE, json(schema("x", text("userName"), text("7")))))
        .hasMessageContaining("/id: \"x\" is no URN")
        .hasMessageContaining("/attributes/0/name")
        .hasMessageContaining("/attributes/1/name");
  }
}
