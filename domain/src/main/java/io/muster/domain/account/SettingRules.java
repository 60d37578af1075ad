package io.muster.domain.account;

import io.muster.domain.Refusal;
import io.muster.domain.resource.ResourceId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What settings can be, as administrators write them; everything else is refused with {@code INVALID_VALUE}, by its name. */
public final class SettingRules {

  private static final String URN = "urn:[A-Za-z0-9][A-Za-z0-9-]{0,31}:[A-Za-z0-9()+,.:=@;$_!*'%/?#-]{1,200}";

  private SettingRules() {}

  /** One of the choices, by its word in small letters. */
  public static <E extends Enum<E>> E choice(String setting, Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(constant -> word(constant).equals(word)).findFirst()
        .orElseThrow(() -> Refusal.invalidValue(setting + " must be one of: "
            + Arrays.stream(type.getEnumConstants()).map(SettingRules::word).collect(Collectors.joining(", ")) + "."));
  }

  public static int maximumPage(int number) {
    return between("maximum_page", 1, AccountSettings.LARGEST_PAGE, number);
  }

  public static int oldTokenDays(int days) {
    return between("old_token_days", 0, AccountSettings.MOST_OLD_TOKEN_DAYS, days);
  }

  /** The days that entries are kept for; null, which nobody may have written as a number, is for ever. */
  public static int activityRetentionDays(@Nullable Integer days) {
    if (days == null || days < 1 || days > AccountSettings.MOST_RETENTION_DAYS) {
      throw Refusal.invalidValue(
          "activity_retention_days must be off, or a number of 1 to " + AccountSettings.MOST_RETENTION_DAYS + ".");
    }
    return days;
  }

  /** Null is what nobody wrote as a number. */
  public static SafetyCatch safetyCatch(@Nullable Integer percent, @Nullable Integer minutes) {
    if (percent == null || percent < 0 || percent > SafetyCatch.MOST_PERCENT
        || minutes == null || minutes < 1 || minutes > SafetyCatch.MOST_MINUTES) {
      throw Refusal.invalidValue("safety_catch must be off, or have a percent of 0 to " + SafetyCatch.MOST_PERCENT
          + " and minutes of 1 to " + SafetyCatch.MOST_MINUTES + ".");
    }
    return new SafetyCatch(percent, minutes);
  }

  /** Nobody when it is empty. */
  public static @Nullable ResourceId me(String id) {
    return id.isEmpty() ? null : ResourceId.parse(id)
        .orElseThrow(() -> Refusal.invalidValue("me must be the id of a SCIM user, or empty."));
  }

  public static String customFieldsUrn(String text) {
    if (!text.matches(URN)) {
      throw Refusal.invalidValue("custom_fields_urn must be a URN.");
    }
    return text;
  }

  private static int between(String setting, int least, int most, int number) {
    if (number < least || number > most) {
      throw Refusal.invalidValue(setting + " must lie between " + least + " and " + most + ".");
    }
    return number;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
