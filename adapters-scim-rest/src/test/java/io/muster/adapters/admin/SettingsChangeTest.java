package io.muster.adapters.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.account.SafetyCatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class SettingsChangeTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

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

  @Test
  void turnsTheSafetyCatchOnAndOff() {
    AccountSettings on = safetyCatch("{\"percent\": 0, \"minutes\": 1440}").applyTo(AccountSettings.DEFAULTS);
    assertThat(on.safetyCatch()).isEqualTo(new SafetyCatch(0, 1_440));
    assertThat(safetyCatch("null").applyTo(on)).isEqualTo(on);
    assertThat(me(null).applyTo(on)).isEqualTo(on);
    assertThat(safetyCatch("\"off\"").applyTo(on)).isEqualTo(AccountSettings.DEFAULTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{}", "true", "10", "\"on\"", "[]", "{\"percent\": 10}", "{\"minutes\": 10}",
      "{\"percent\": -1, \"minutes\": 60}", "{\"percent\": 100, \"minutes\": 60}", "{\"percent\": 10, \"minutes\": 0}",
      "{\"percent\": 10, \"minutes\": 1441}", "{\"percent\": \"10\", \"minutes\": 60}", "{\"percent\": 1.5, \"minutes\": 60}"})
  void refusesWhatIsNoSafetyCatch(String json) {
    assertThatThrownBy(() -> safetyCatch(json).applyTo(AccountSettings.DEFAULTS))
        .isInstanceOf(Refusal.class).hasMessageContaining("safety_catch must be off");
  }

  private static SettingsChange safetyCatch(String json) {
    return of("{\"safety_catch\": %s}".formatted(json));
  }

  private static SettingsChange me(@Nullable String id) {
    return of(id == null ? "{}" : "{\"me\": \"%s\"}".formatted(id));
  }

  private static SettingsChange of(String json) {
    return MAPPER.readValue(json, SettingsChange.class);
  }
}
