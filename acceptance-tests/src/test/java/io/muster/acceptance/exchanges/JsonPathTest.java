package io.muster.acceptance.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.muster.acceptance.client.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class JsonPathTest {

  private static final JsonNode DOCUMENT = Json.read(
      """
      {"id": "7", "urn:a:b": {"x": null}, "active": true,
       "emails": [{"type": "work", "value": "w"}, {"type": "home", "value": "h", "primary": true}]}""");

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      $.id                               | ["7"]
      $.nothing.at.all                   | []
      $["urn:a:b"].x                     | [null]
      $['urn:a:b'].x                     | [null]
      $.emails[0].value                  | ["w"]
      $.emails[-1].value                 | ["h"]
      $.emails[-3]                       | []
      $.emails[2]                        | []
      $.emails[*].value                  | ["w","h"]
      $.emails[?(@.type=="home")].value  | ["h"]
      $.emails[?(@.primary==true)].value | ["h"]
      $.emails[?(@.primary=="true")]     | []
      $.id[*]                            | []
      """)
  void selectsInOrder(String path, String selected) {
    assertThat(Json.mapper().valueToTree(JsonPath.of(path).in(DOCUMENT)).toString()).isEqualTo(selected);
  }

  @ParameterizedTest
  @CsvSource({"$.id, 1", "$.emails, 2", "$.emails[*].value, 2", "$.emails[*].primary, 1", "$.active, 1", "$.gone, 0"})
  void measuresWhatIsSelected(String path, int length) {
    assertThat(JsonPath.of(path).lengthIn(DOCUMENT)).isEqualTo(length);
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThatIllegalArgumentException().isThrownBy(() -> JsonPath.of("id"));
    assertThatIllegalArgumentException().isThrownBy(() -> JsonPath.of("$..id"));
  }
}
