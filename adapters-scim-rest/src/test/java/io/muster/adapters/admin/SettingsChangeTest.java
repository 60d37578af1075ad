package io.muster.adapters.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsChangeTest {

  private static final String ANNA = "01980000-0000-7000-8000-000000000001";

  @Test
  void namesTheUserThatMeStandsForAndTakesThemBack() {
    AccountSettings named = me(ANNA).applyTo(AccountSettings.DEFAULTS);
    assertThat(named.me()).hasToString(ANNA);
    assertThat(me(null).applyTo(named)).isEqualTo(named);
    assertThat(me("").applyTo(named)).isEqualTo(AccountSettings.DEFAULTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna", " ", "01980000-0000-7000-8000-00000000000x"})
  void refusesWhatIsNoId(String text) {
    assertThatThrownBy(() -> me(text).applyTo(AccountSettings.DEFAULTS))
        .isInstanceOf(Refusal.class).hasMessageContaining("me must be the id");
  }

  private static SettingsChange me(String id) {
    return new SettingsChange(null, null, null, null, null, null, id);
  }
}
