package io.muster.adapters.admin;

import io.muster.domain.access.Administrator;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountSettings;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An account as the administration API shows it, with the role of the login that asks. */
record AccountView(String name, String kind, String role, Instant created, SettingsView settings) {

  /** What a setting is that there is not. */
  static final String OFF = "off";

  /** {@code safetyCatch} is off, or its percent and minutes; {@code activityRetentionDays} is off, or a number. */
  record SettingsView(
      String put,
      String userDeletion,
      String unknownAttributes,
      int maximumPage,
      String customFieldsUrn,
      String dialect,
      @Nullable String me,
      Object safetyCatch,
      int oldTokenDays,
      Object activityRetentionDays) {}

  static AccountView of(Administrator administrator) {
    Account account = administrator.account();
    AccountSettings settings = account.settings();
    return new AccountView(account.name(), word(account.kind()), word(administrator.role()), account.created(),
        new SettingsView(word(settings.put()), word(settings.userDeletion()), word(settings.unknownAttributes()),
            settings.maximumPage(), settings.customFieldsUrn(), word(settings.dialect()),
            settings.me() == null ? null : settings.me().toString(),
            settings.safetyCatch() == null ? OFF : settings.safetyCatch(), settings.oldTokenDays(),
            settings.activityRetentionDays() == null ? OFF : settings.activityRetentionDays()));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
