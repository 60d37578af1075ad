package io.muster.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.account.AccountSettings.PutMode;
import io.muster.domain.resource.ResourceId;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettingNamesTest {

  @Test
  void namesWhatIsDifferent() {
    AccountSettings before = AccountSettings.DEFAULTS;
    AccountSettings after = before.edit().oldTokenDays(3).me(new ResourceId(UUID.randomUUID())).settings();
    assertThat(SettingNames.changed(before, before)).isEmpty();
    assertThat(SettingNames.changed(before, after)).containsExactly("me", "old_token_days");
  }

  @Test
  void knowsEverySetting() {
    AccountSettings other = new AccountSettings(
        PutMode.REPLACE, AccountSettings.UserDeletion.DEACTIVATE, AccountSettings.UnknownAttributes.REFUSE, 7, "urn:x:y",
        AccountSettings.Dialect.STRICT, new ResourceId(UUID.randomUUID()), new SafetyCatch(5, 5), 3, 400);
    assertThat(SettingNames.changed(AccountSettings.DEFAULTS, other))
        .hasSameSizeAs(Arrays.asList(AccountSettings.class.getRecordComponents()));
  }
}
