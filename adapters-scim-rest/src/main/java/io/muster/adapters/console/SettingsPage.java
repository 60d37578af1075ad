package io.muster.adapters.console;

import io.muster.application.account.ChangeSettings;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.account.AccountSettings.Dialect;
import io.muster.domain.account.AccountSettings.PutMode;
import io.muster.domain.account.AccountSettings.UnknownAttributes;
import io.muster.domain.account.AccountSettings.UserDeletion;
import io.muster.domain.account.SettingRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The settings of an account, with what each choice means. */
@Controller
@RequestMapping("/console/accounts/{account}/settings")
class SettingsPage {

  private final ChangeSettings changeSettings;

  SettingsPage(ChangeSettings changeSettings) {
    this.changeSettings = changeSettings;
  }

  /** What the form holds; an empty number turns off what can be off. */
  record Form(
      String put,
      String userDeletion,
      String unknownAttributes,
      String dialect,
      int maximumPage,
      @Nullable String customFieldsUrn,
      @Nullable String me,
      @Nullable Integer catchPercent,
      @Nullable Integer catchMinutes,
      int oldTokenDays,
      @Nullable Integer activityRetentionDays,
      @Nullable String shown) {

    /** Refuses with {@code CONFLICT} when the settings are no longer those that the form showed. */
    AccountSettings applyTo(AccountSettings present) {
      if (!present.toString().equals(shown)) {
        throw Refusal.conflict("The settings were changed meanwhile. Load the page anew and change them again.");
      }
      return present.edit()
          .put(SettingRules.choice("put", PutMode.class, put))
          .userDeletion(SettingRules.choice("user_deletion", UserDeletion.class, userDeletion))
          .unknownAttributes(SettingRules.choice("unknown_attributes", UnknownAttributes.class, unknownAttributes))
          .dialect(SettingRules.choice("dialect", Dialect.class, dialect))
          .maximumPage(SettingRules.maximumPage(maximumPage))
          .customFieldsUrn(SettingRules.customFieldsUrn(given(customFieldsUrn)))
          .me(SettingRules.me(given(me)))
          .safetyCatch(catchPercent == null && catchMinutes == null
              ? null : SettingRules.safetyCatch(catchPercent, catchMinutes))
          .oldTokenDays(SettingRules.oldTokenDays(oldTokenDays))
          .activityRetentionDays(activityRetentionDays == null
              ? null : (Integer) SettingRules.activityRetentionDays(activityRetentionDays))
          .settings();
    }

    private static String given(@Nullable String text) {
      return text == null ? "" : text.strip();
    }
  }

  @GetMapping
  ModelAndView show(Visit visit) {
    return page(visit);
  }

  @PostMapping
  ModelAndView change(Visit visit, @ModelAttribute("form") Form form) {
    return visit.attempt(() -> {
      changeSettings.change(visit.administrator(), form::applyTo);
      return visit.onwards("settings");
    }, () -> page(visit));
  }

  private static ModelAndView page(Visit visit) {
    return visit.page("settings").addObject("settings", visit.administrator().account().settings());
  }
}
