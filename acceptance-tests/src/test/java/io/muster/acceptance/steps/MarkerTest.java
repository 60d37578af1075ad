package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {

  private final Marker marker = Marker.fresh();

  @ParameterizedTest
  @ValueSource(strings = {
    "{\"userName\":\"anna\"}",
    "{\"userName\":\"anna@example.com\"}",
    "{\"userName\":\"anna@corp\"}",
    "{\"emails\":[{\"value\":\"anna@example.com\"}]}",
    "{\"Operations\":[{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"anna\"}]}",
    "{\"Operations\":[{\"op\":\"replace\",\"value\":{\"displayName\":\"Anna\"}}]}",
    "{\"urn:x:User\":{\"organization\":\"Berg Tours\"}}",
    "{\"userName\": \"anna@example.com\"",
  })
  void marksWhatIdentifiesAndTakesTheMarkOffAgain(String body) {
    assertThat(marker.body(body)).isNotEqualTo(body);
    assertThat(marker.unmarked(marker.body(body))).isEqualTo(body);
    assertThat(marker.body(marker.body(body))).as("marked once").isEqualTo(marker.body(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{\"title\":\"Guide\",\"active\":true,\"userName\":\"\"}",
    "{\"organization\":\"0190a1b2-0000-7000-8000-00000000000a\"}",
    "{\"members\":[{\"value\":\"7\"}]}",
    "not JSON",
  })
  void leavesEverythingElseAlone(String body) {
    assertThat(marker.body(body)).isEqualTo(body);
  }

  @Test
  void marksWhatAFilterComparesWith() {
    String filter = "externalId eq \"7\" and userName EQ \"anna@example.com\" and title eq \"Guide\"";

    assertThat(marker.text(filter))
        .isEqualTo("externalId eq \"" + marker.name("7") + "\" and userName EQ \"" + marker.name("anna@example.com")
            + "\" and title eq \"Guide\"");
  }

  @Test
  void keepsAnAddressAnAddress() {
    assertThat(marker.name("anna@example.com")).startsWith("anna.").endsWith("@example.com");
    assertThat(marker.name("anna@corp")).endsWith("@corp");
  }
}
