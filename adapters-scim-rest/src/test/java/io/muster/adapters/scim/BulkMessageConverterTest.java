package io.muster.adapters.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import java.time.Duration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpInputMessage;

/** RFC 7644 §3.7.4. */
class BulkMessageConverterTest {

  private static final int PAYLOAD = 300;

  private final BulkMessageConverter converter = new BulkMessageConverter(new ScimLimits(10, 32, Duration.ofHours(1), 5, PAYLOAD));

  @Test
  void readsAsManyBytesAsAreAnnounced() throws IOException {
    assertThat(read(filled(PAYLOAD)).body().get("filling")).isNotNull();
  }

  @Test
  void refusesMoreBytesWhetherOrNotTheyWereToldBefore() {
    MockHttpInputMessage told = new MockHttpInputMessage(new byte[0]);
    told.getHeaders().setContentLength(PAYLOAD + 1);
    assertThatThrownBy(() -> converter.read(BulkMessage.class, told)).hasMessageContaining("maxPayloadSize (300)");
    assertThatThrownBy(() -> read(filled(PAYLOAD + 1)))
        .isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TOO_LARGE))
        .hasMessageContaining("maxPayloadSize (300)");
  }

  @Test
  void readsDataThatIsAsDeepAsItMayBeAlone() throws IOException {
    assertThat(read(withData(31)).body().entries()).containsKey("Operations");
    assertThatThrownBy(() -> read(withData(32)))
        .isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID_SYNTAX));
  }

  @Test
  void writesNothing() {
    assertThat(converter.canWrite(BulkMessage.class, MediaType.APPLICATION_JSON)).isFalse();
  }

  private BulkMessage read(String body) throws IOException {
    return (BulkMessage) converter.read(
        BulkMessage.class, new MockHttpInputMessage(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String filled(int size) {
    String empty = "{\"filling\": \"\"}";
    return empty.replace("\"\"", '"' + "x".repeat(size - empty.length()) + '"');
  }

  /** One operation whose data is nested so many levels deep. */
  private static String withData(int depth) {
    String inner = "[".repeat(depth - 1) + "]".repeat(depth - 1);
    return "{\"Operations\": [{\"data\": {\"x\": " + inner + "}}]}";
  }
}
