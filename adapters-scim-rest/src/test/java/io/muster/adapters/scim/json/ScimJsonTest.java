package io.muster.adapters.scim.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScimJsonTest {

  private static final int DEPTH = 32;

  private final ScimJson json = new ScimJson(DEPTH);

  @Test
  void answersWhatItRead() {
    String text = """
        {"a":"Öberg \\"x\\"","b":true,"c":null,"d":[1,2.50,-3e2],"e":{"f":{}},"g":[]}""";

    assertThat(written(read(text))).isEqualTo(text.replace("-3e2", "-3E+2"));
  }

  @Test
  void readsNullAsUnassigned() {
    assertThat(read("{\"a\":null}").get("a")).isEqualTo(Value.UNASSIGNED);
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of("", "must be a JSON object"),
        Arguments.of("[]", "must be a JSON object"),
        Arguments.of("\"a\"", "must be a JSON object"),
        Arguments.of("{\"a\":1", "line 1, column"),
        Arguments.of("{\n\"a\":}", "line 2, column"),
        Arguments.of("{'a':1}", "not JSON"),
        Arguments.of("{\"a\":1}{}", "more follows"),
        Arguments.of("{\"a\":1,\"a\":2}", "repeats a name"),
        Arguments.of("{\"a\":NaN}", "not JSON"),
        Arguments.of("{\"a\":01}", "not JSON"),
        Arguments.of("{\"" + "a".repeat(1_001) + "\":1}", "too long"),
        Arguments.of("{\"a\":1e99999}", "out of range"),
        Arguments.of("{\"a\":1e-1001}", "out of range"),
        Arguments.of("{\"a\":1e2147483648}", "out of range"),
        Arguments.of("{\"a\":-2.5e399999999999999999999}", "out of range"),
        Arguments.of("{\"a\":\"\\ud800\"}", "half a character"),
        Arguments.of("{\"a\":[\"x\\udc00\\ud800\"]}", "half a character"),
        Arguments.of("{\"\\ud83d\":1}", "not JSON"),
        Arguments.of("{\"a\":" + "[".repeat(DEPTH - 1) + "]".repeat(DEPTH - 1) + "}", "nests 32 levels deep"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void refusesWhatIsNotOneObjectNamingThePlace(String text, String sentence) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.INVALID_SYNTAX))
        .hasMessageContaining(sentence);
  }

  @Test
  void neverRepeatsWhatWasSentInARefusal() {
    assertThatThrownBy(() -> read("{\"password\":\"s3cret\",,}")).hasMessageNotContaining("s3cret");
  }

  @Test
  void takesWhatIsNestedLessDeep() {
    assertThat(read("{\"a\":" + "[".repeat(DEPTH - 2) + "]".repeat(DEPTH - 2) + "}").get("a")).isNotNull();
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    assertThatThrownBy(() -> json.read(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'})).isInstanceOf(Refusal.class);
  }

  private Complex read(String text) {
    return json.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private String written(Complex value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.write(value, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
