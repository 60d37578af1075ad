package io.muster.domain.activity;

import java.util.Locale;

/** What an entry can be about beside the SCIM resource types of the account. */
public enum Matter {
  ACCOUNT,
  SETTINGS,
  TOKEN,
  CONNECTION,
  LOGIN,
  API_KEY,
  SCHEMA,
  USER_MAPPING,
  GROUP_MAPPING,
  PERSON,
  ORGANIZATION,
  SITE,
  HOLD,
  JOB,
  ACTIVITY;

  /** How the log calls it; the names of resource types begin with a capital letter by custom. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
