package io.muster.domain.account;

import io.muster.domain.account.AccountSettings.Dialect;
import io.muster.domain.account.AccountSettings.PutMode;
import io.muster.domain.account.AccountSettings.UnknownAttributes;
import io.muster.domain.account.AccountSettings.UserDeletion;
import io.muster.domain.resource.ResourceId;
import org.jspecify.annotations.Nullable;

/** Settings in the making: what is not said stays as it was. */
public final class SettingsEdit {

  private PutMode put;
  private UserDeletion userDeletion;
  private UnknownAttributes unknownAttributes;
  private int maximumPage;
  private String customFieldsUrn;
  private Dialect dialect;
  private @Nullable ResourceId me;
  private @Nullable SafetyCatch safetyCatch;
  private int oldTokenDays;
  private @Nullable Integer activityRetentionDays;

  SettingsEdit(AccountSettings settings) {
    put = settings.put();
    userDeletion = settings.userDeletion();
    unknownAttributes = settings.unknownAttributes();
    maximumPage = settings.maximumPage();
    customFieldsUrn = settings.customFieldsUrn();
    dialect = settings.dialect();
    me = settings.me();
    safetyCatch = settings.safetyCatch();
    oldTokenDays = settings.oldTokenDays();
    activityRetentionDays = settings.activityRetentionDays();
  }

  public SettingsEdit put(PutMode chosen) {
    put = chosen;
    return this;
  }

  public SettingsEdit userDeletion(UserDeletion chosen) {
    userDeletion = chosen;
    return this;
  }

  public SettingsEdit unknownAttributes(UnknownAttributes chosen) {
    unknownAttributes = chosen;
    return this;
  }

  public SettingsEdit maximumPage(int chosen) {
    maximumPage = chosen;
    return this;
  }

  public SettingsEdit customFieldsUrn(String chosen) {
    customFieldsUrn = chosen;
    return this;
  }

  public SettingsEdit dialect(Dialect chosen) {
    dialect = chosen;
    return this;
  }

  public SettingsEdit me(@Nullable ResourceId chosen) {
    me = chosen;
    return this;
  }

  public SettingsEdit safetyCatch(@Nullable SafetyCatch chosen) {
    safetyCatch = chosen;
    return this;
  }

  public SettingsEdit oldTokenDays(int chosen) {
    oldTokenDays = chosen;
    return this;
  }

  public SettingsEdit activityRetentionDays(@Nullable Integer chosen) {
    activityRetentionDays = chosen;
    return this;
  }

  public AccountSettings settings() {
    return new AccountSettings(put, userDeletion, unknownAttributes, maximumPage, customFieldsUrn, dialect, me,
        safetyCatch, oldTokenDays, activityRetentionDays);
  }
}
