package io.muster.adapters.admin;

import io.muster.domain.account.AccountSettings;
import io.muster.domain.account.AccountSettings.Dialect;
import io.muster.domain.account.AccountSettings.PutMode;
import io.muster.domain.account.AccountSettings.UnknownAttributes;
import io.muster.domain.account.AccountSettings.UserDeletion;
import io.muster.domain.account.SafetyCatch;
import io.muster.domain.account.SettingRules;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Settings to change; what is null stays as it is. An empty {@code me} is nobody. */
record SettingsChange(
    @Nullable String put,
    @Nullable String userDeletion,
    @Nullable String unknownAttributes,
    @Nullable Integer maximumPage,
    @Nullable String customFieldsUrn,
    @Nullable String dialect,
    @Nullable String me,
    @Nullable JsonNode safetyCatch,
    @Nullable Integer oldTokenDays,
    @Nullable JsonNode activityRetentionDays) {

  /** Refuses with {@code INVALID_VALUE}, naming the setting and what it can be. */
  AccountSettings applyTo(AccountSettings present) {
    return present.edit()
        .put(choice("put", PutMode.class, put, present.put()))
        .userDeletion(choice("user_deletion", UserDeletion.class, userDeletion, present.userDeletion()))
        .unknownAttributes(
            choice("unknown_attributes", UnknownAttributes.class, unknownAttributes, present.unknownAttributes()))
        .maximumPage(maximumPage == null ? present.maximumPage() : SettingRules.maximumPage(maximumPage))
        .customFieldsUrn(customFieldsUrn == null ? present.customFieldsUrn() : SettingRules.customFieldsUrn(customFieldsUrn))
        .dialect(choice("dialect", Dialect.class, dialect, present.dialect()))
        .me(me == null ? present.me() : SettingRules.me(me))
        .safetyCatch(safetyCatch == null || safetyCatch.isNull() ? present.safetyCatch() : safetyCatch(safetyCatch))
        .oldTokenDays(oldTokenDays == null ? present.oldTokenDays() : SettingRules.oldTokenDays(oldTokenDays))
        .activityRetentionDays(activityRetentionDays == null || activityRetentionDays.isNull()
            ? present.activityRetentionDays() : retention(activityRetentionDays))
        .settings();
  }

  private static @Nullable SafetyCatch safetyCatch(JsonNode given) {
    return isOff(given) ? null : SettingRules.safetyCatch(number(given.path("percent")), number(given.path("minutes")));
  }

  private static @Nullable Integer retention(JsonNode given) {
    return isOff(given) ? null : (Integer) SettingRules.activityRetentionDays(number(given));
  }

  private static boolean isOff(JsonNode given) {
    return given.isString() && given.stringValue().equals(AccountView.OFF);
  }

  private static @Nullable Integer number(JsonNode given) {
    return given.isInt() ? (Integer) given.intValue() : null;
  }

  private static <E extends Enum<E>> E choice(String setting, Class<E> type, @Nullable String word, E present) {
    return word == null ? present : SettingRules.choice(setting, type, word);
  }
}
