package io.muster.domain.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.schema.core.CoreResourceTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributePathTest {

  private static final ResourceType USER = CoreResourceTypes.users("urn:example:fields");

  @ParameterizedTest
  @CsvSource({
    "userName, userName",
    "USERNAME, userName",
    "name.GIVENname, name.givenName",
    "meta.lastmodified, meta.lastModified",
    "urn:ietf:params:scim:schemas:core:2.0:user:ID, id",
    "urn:ietf:params:scim:schemas:core:2.0:User:name.givenName, name.givenName",
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:USER:Department, "
        + "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
    "urn:example:fields:größe-1_$, urn:example:fields:größe-1_$",
    "urn:ietf:params:scim:schemas:extension:4me:1.0:custom_fields:x, urn:example:fields:x"
  })
  void findsAttributesWrittenInAnyLawfulWay(String text, String path) {
    assertThat(AttributePath.resolve(USER, text)).hasToString("Optional[" + path + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", ".", "nothing", "name.", "name..givenName", ".givenName", "name.givenName.x", "userName.x", "department",
    "urn:x:userName",
    "urn:example:fields", "urn:example:fields:", "urn:example:fields:a:b", "urn:example:fields:a b",
    "urn:example:fields:a.b",
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:id"})
  void findsNothingElse(String text) {
    assertThat(AttributePath.resolve(USER, text)).isEmpty();
  }
}
