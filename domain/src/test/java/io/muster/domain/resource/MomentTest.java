package io.muster.domain.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

  @ParameterizedTest
  @CsvSource({
    "2011-05-13T04:42:34Z, 2011-05-13T04:42:34Z",
    "2011-05-13T04:42:34, 2011-05-13T04:42:34Z",
    "2011-05-13T04:42:34.123-08:00, 2011-05-13T12:42:34.123Z",
    "0001-01-03T00:00:00.0000000Z, 0001-01-03T00:00:00Z",
    "2011-05-13T04:42:34.12345678999Z, 2011-05-13T04:42:34.123456789Z",
    "2199-12-31T23:59:59+14:00, 2199-12-31T09:59:59Z"
  })
  void readsDecimalsAndOffsets(String text, String instant) {
    assertThat(Moment.parse(text)).hasToString("Optional[" + instant + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2011-05-13", "2011-02-30T00:00:00Z", "2011-05-13T25:00:00Z", "", "2011-05-13T04:42:34+99:00"})
  void refusesWhatIsNoDateTime(String text) {
    assertThat(Moment.parse(text)).isEmpty();
  }
}
