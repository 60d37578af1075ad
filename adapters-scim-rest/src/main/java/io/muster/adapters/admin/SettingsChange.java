package io.muster.adapters.admin;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.account.AccountSettings.Dialect;
import io.muster.domain.account.AccountSettings.PutMode;
import io.muster.domain.account.AccountSettings.UnknownAttributes;
import io.muster.domain.account.AccountSettings.UserDeletion;
import io.muster.domain.account.SafetyCatch;
import io.muster.domain.resource.ResourceId;
import java.util.Arrays;
import java.util.stream.Collectors;
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
        .maximumPage(number("maximum_page", 1, AccountSettings.LARGEST_PAGE, maximumPage, present.maximumPage()))
        .customFieldsUrn(customFieldsUrn == null ? present.customFieldsUrn() : urn(customFieldsUrn))
        .dialect(choice("dialect", Dialect.class, dialect, present.dialect()))
        .me(me == null ? present.me() : user(me))
        .safetyCatch(safetyCatch == null || safetyCatch.isNull() ? present.safetyCatch() : safetyCatch(safetyCatch))
        .oldTokenDays(
            number("old_token_days", 0, AccountSettings.MOST_OLD_TOKEN_DAYS, oldTokenDays, present.oldTokenDays()))
        .activityRetentionDays(activityRetentionDays == null || activityRetentionDays.isNull()
            ? present.activityRetentionDays() : retention(activityRetentionDays))
        .settings();
  }

  private static @Nullable SafetyCatch safetyCatch(JsonNode given) {
    if (given.isString() && given.stringValue().equals(AccountView.OFF)) {
      return null;
    }
    JsonNode percent = given.path("percent");
    JsonNode minutes = given.path("minutes");
    if (!isBetween(0, SafetyCatch.MOST_PERCENT, percent) || !isBetween(1, SafetyCatch.MOST_MINUTES, minutes)) {
      throw Refusal.invalidValue("safety_catch must be off, or have a percent of 0 to " + SafetyCatch.MOST_PERCENT
          + " and minutes of 1 to " + SafetyCatch.MOST_MINUTES + ".");
    }
    return new SafetyCatch(percent.intValue(), minutes.intValue());
  }

  private static @Nullable Integer retention(JsonNode given) {
    if (given.isString() && given.stringValue().equals(AccountView.OFF)) {
      return null;
    }
    if (!isBetween(1, AccountSettings.MOST_RETENTION_DAYS, given)) {
      throw Refusal.invalidValue(
          "activity_retention_days must be off, or a number of 1 to " + AccountSettings.MOST_RETENTION_DAYS + ".");
    }
    return given.intValue();
  }

  private static boolean isBetween(int least, int most, JsonNode number) {
    return number.isInt() && number.intValue() >= least && number.intValue() <= most;
  }

  private static <E extends Enum<E>> E choice(String setting, Class<E> type, @Nullable String word, E present) {
    if (word == null) {
      return present;
    }
    return Arrays.stream(type.getEnumConstants()).filter(constant -> AccountView.word(constant).equals(word)).findFirst()
        .orElseThrow(() -> Refusal.invalidValue(setting + " must be one of: "
            + Arrays.stream(type.getEnumConstants()).map(AccountView::word).collect(Collectors.joining(", ")) + "."));
  }

  private static int number(String setting, int least, int most, @Nullable Integer number, int present) {
    if (number == null) {
      return present;
    }
    if (number < least || number > most) {
      throw Refusal.invalidValue(setting + " must lie between " + least + " and " + most + ".");
    }
    return number;
  }

  private static @Nullable ResourceId user(String id) {
    return id.isEmpty() ? null : ResourceId.parse(id)
        .orElseThrow(() -> Refusal.invalidValue("me must be the id of a SCIM user, or empty."));
  }

  private static String urn(String text) {
    if (!text.matches("urn:[A-Za-z0-9][A-Za-z0-9-]{0,31}:[A-Za-z0-9()+,.:=@;$_!*'%/?#-]{1,200}")) {
      throw Refusal.invalidValue("custom_fields_urn must be a URN.");
    }
    return text;
  }
}
