package io.muster.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every seal keeps its content. */
public abstract class SealsContract {

  private static final String CONTENT = "1793000000|forward|10|77|abc";

  protected abstract Ports ports();

  @Test
  void opensWhatItSealedForTheSameUse() {
    String sealed = ports().seals().seal(CONTENT, "account 1, all users");
    assertThat(ports().seals().open(sealed, "account 1, all users")).contains(CONTENT);
    assertThat(ports().seals().open(sealed, "account 2, all users")).isEmpty();
  }

  @Test
  void opensNothingThatWasChanged() {
    String sealed = ports().seals().seal(CONTENT, "use");
    IntStream.range(0, sealed.length()).forEach(at -> {
      char other = sealed.charAt(at) == 'A' ? 'Q' : 'A';
      String changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
      assertThat(ports().seals().open(changed, "use")).as(changed).isEmpty();
      assertThat(ports().seals().open(sealed.substring(0, at), "use")).isEmpty();
    });
    assertThat(ports().seals().open("no seal at all, ü", "use")).isEmpty();
  }

  @Test
  void refusesWhateverClientsMakeUp() {
    RandomGenerator random = new Random(9865);
    String sealed = ports().seals().seal(CONTENT, "use");
    for (int n = 0; n < 5_000; n++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? sealed : "");
      for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
        int at = random.nextInt(text.length() + 1);
        text.insert(at, Character.toString(random.nextInt(random.nextBoolean() ? 128 : 0xD800)));
      }
      assertThat(ports().seals().open(text.toString(), "use")).as("%s", text).isEmpty();
    }
  }

  /** RFC 9865 §2: a cursor "may only contain characters from the unreserved character set". */
  @Test
  void writesWhatUrlsNeedNotQuote() {
    assertThat(ports().seals().seal("ü?&=" + "x".repeat(500), "ü")).matches("[A-Za-z0-9._~-]+");
  }
}
