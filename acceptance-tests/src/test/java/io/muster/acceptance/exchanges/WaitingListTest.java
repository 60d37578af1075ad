package io.muster.acceptance.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingListTest {

  @Test
  void knowsWhyAnExchangeWaits() {
    WaitingList list = WaitingList.parse("# a comment\n\nentra/x  value paths\n");

    assertThat(list.reasonFor(new Exchange("entra", "x", List.of()))).contains("value paths");
    assertThat(list.reasonFor(new Exchange("entra", "y", List.of()))).isEmpty();
  }

  @Test
  void refusesALineWithoutAReason() {
    assertThatIllegalArgumentException().isThrownBy(() -> WaitingList.parse("entra/x"));
  }

  @Test
  void namesOnlyExchangesThatExist() {
    assertThat(Exchanges.all()).extracting(Exchange::title).containsAll(WaitingList.ofTheProject().reasons().keySet());
  }
}
