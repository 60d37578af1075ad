package io.muster.domain.mapping;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.resource.Value;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivedAttributesTest {

  @Test
  void namesWhatHasContentAsClientsWriteIt() {
    UserDocument document = user("ada")
        .with("title", " ")
        .with("nickName", Value.UNASSIGNED)
        .active(false)
        .name("givenName", "Ada")
        .email("ada@example.com")
        .phone("work", "1")
        .enterprise("organization", "Sales")
        .manager("7")
        .with("urn:example:custom", UserDocument.entry("payroll_id", "7", "blank", ""));

    assertThat(ArrivedAttributes.in(CoreResourceTypes.users("urn:example:custom"), document.document()))
        .containsExactlyInAnyOrder("userName", "active", "name.givenName", "emails.value", "phoneNumbers.type",
            "phoneNumbers.value", EnterpriseUserSchema.URN + ":organization", EnterpriseUserSchema.URN + ":manager.value",
            "urn:example:custom:payroll_id");
  }

  @ParameterizedTest
  @CsvSource({
      "title, title, true",
      "Title, title, true",
      "titles, title, false",
      "title, titles, false",
      "emails.value, emails, true",
      "emails.value, emails.value, true",
      "emails.type, emails.value, false",
      "emailsx.type, emails, false",
      "urn:x:custom:payroll_id, urn:x:custom, true",
      "urn:x:custom:payroll_id, urn:x:custom:payroll_id, true",
      "urn:x:custom:desk, urn:x:custom:desk.floor, true",
      "urn:x:custom:payroll, urn:x:custom:payroll_id, false"})
  void areReadByThemselvesOrByWhatTheyArePartOf(String path, String read, boolean expected) {
    assertThat(ArrivedAttributes.isRead(path, Set.of("other", read))).isEqualTo(expected);
  }
}
