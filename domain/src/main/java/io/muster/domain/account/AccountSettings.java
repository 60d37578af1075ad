package io.muster.domain.account;

import io.muster.domain.resource.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * What an account has chosen between two lawful or customary behaviours; the defaults are those of {@link #DEFAULTS}.
 * {@code me} is the user that {@code /Me} stands for (RFC 7644 §3.11); without one it stands for nobody. Without a
 * {@code safetyCatch} people are disabled however many they are. A token stays valid for {@code oldTokenDays} once it is
 * rotated. Entries of the activity log are kept for {@code activityRetentionDays}, or for ever when that is null.
 */
public record AccountSettings(
    PutMode put,
    UserDeletion userDeletion,
    UnknownAttributes unknownAttributes,
    int maximumPage,
    String customFieldsUrn,
    Dialect dialect,
    @Nullable ResourceId me,
    @Nullable SafetyCatch safetyCatch,
    int oldTokenDays,
    @Nullable Integer activityRetentionDays) {

  public static final String DEFAULT_CUSTOM_FIELDS_URN = "urn:ietf:params:scim:schemas:extension:muster:1.0:custom_fields";

  public static final int LARGEST_PAGE = 1_000;

  /** For how many days a token may stay valid that was rotated. */
  public static final int MOST_OLD_TOKEN_DAYS = 90;

  /** For how many days the entries of the activity log may be kept that are not kept for ever. */
  public static final int MOST_RETENTION_DAYS = 3_650;

  public static final AccountSettings DEFAULTS = new AccountSettings(
      PutMode.MERGE, UserDeletion.TOMBSTONE, UnknownAttributes.IGNORE, 100, DEFAULT_CUSTOM_FIELDS_URN, Dialect.TOLERANT,
      null, null, 30, null);

  /** PUT changes only what is provided, or replaces the resource (RFC 7644 §3.5.1). */
  public enum PutMode {
    MERGE,
    REPLACE
  }

  /** A deleted user is gone (RFC 7644 §3.6), or stays visible and inactive. */
  public enum UserDeletion {
    TOMBSTONE,
    DEACTIVATE
  }

  /** Attributes that no schema lists are ignored and reported, or refused. */
  public enum UnknownAttributes {
    IGNORE,
    REFUSE
  }

  /** What clients send beside the RFC is repaired where it can mean one thing only, or all of it is refused. */
  public enum Dialect {
    TOLERANT,
    STRICT
  }

  public AccountSettings {
    if (maximumPage < 1 || maximumPage > LARGEST_PAGE) {
      throw new IllegalArgumentException("the maximum page must lie between 1 and " + LARGEST_PAGE);
    }
    if (oldTokenDays < 0 || oldTokenDays > MOST_OLD_TOKEN_DAYS) {
      throw new IllegalArgumentException("an old token lives for 0 to " + MOST_OLD_TOKEN_DAYS + " days");
    }
    if (activityRetentionDays != null && (activityRetentionDays < 1 || activityRetentionDays > MOST_RETENTION_DAYS)) {
      throw new IllegalArgumentException("entries are kept for 1 to " + MOST_RETENTION_DAYS + " days, or for ever");
    }
  }

  public SettingsEdit edit() {
    return new SettingsEdit(this);
  }
}
