package io.muster.domain.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the settings of an account are called, by administrators and in the log. */
public final class SettingNames {

  private static final Map<String, Function<AccountSettings, @Nullable Object>> SETTINGS = new LinkedHashMap<>();

  static {
    SETTINGS.put("put", AccountSettings::put);
    SETTINGS.put("user_deletion", AccountSettings::userDeletion);
    SETTINGS.put("unknown_attributes", AccountSettings::unknownAttributes);
    SETTINGS.put("maximum_page", AccountSettings::maximumPage);
    SETTINGS.put("custom_fields_urn", AccountSettings::customFieldsUrn);
    SETTINGS.put("dialect", AccountSettings::dialect);
    SETTINGS.put("me", AccountSettings::me);
    SETTINGS.put("safety_catch", AccountSettings::safetyCatch);
    SETTINGS.put("old_token_days", AccountSettings::oldTokenDays);
    SETTINGS.put("activity_retention_days", AccountSettings::activityRetentionDays);
  }

  private SettingNames() {}

  /** The names of those in which the two differ. */
  public static List<String> changed(AccountSettings before, AccountSettings after) {
    return SETTINGS.entrySet().stream()
        .filter(setting -> !Objects.equals(setting.getValue().apply(before), setting.getValue().apply(after)))
        .map(Map.Entry::getKey)
        .toList();
  }
}
