package io.muster.domain.mapping;

import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.schema.core.EnterpriseUserSchema;

/** The attributes of SCIM users that the default mapping reads; an account may add others, but none of these can go. */
final class UserPaths {

  static final AttributePath USER_NAME = core("userName");
  static final AttributePath DISPLAY_NAME = core("displayName");
  static final AttributePath FORMATTED_NAME = core("name.formatted");
  static final AttributePath GIVEN_NAME = core("name.givenName");
  static final AttributePath FAMILY_NAME = core("name.familyName");
  static final AttributePath TITLE = core("title");
  static final AttributePath LOCALE = core("locale");
  static final AttributePath TIMEZONE = core("timezone");
  static final AttributePath USER_TYPE = core("userType");
  static final AttributePath ACTIVE = core("active");
  static final AttributePath EMAILS = core("emails");
  static final AttributePath PHONE_NUMBERS = core("phoneNumbers");
  static final AttributePath ADDRESSES = core("addresses");
  static final AttributePath GROUPS = core("groups");

  static final AttributePath ORGANIZATION = enterprise("organization");
  static final AttributePath SITE = enterprise("site");
  static final AttributePath LOCATION = enterprise("location");
  static final AttributePath EMPLOYEE_NUMBER = enterprise("employeeNumber");
  static final AttributePath SUPPORT_ID = enterprise("supportID");
  static final AttributePath MANAGER = enterprise("manager.value");

  private UserPaths() {}

  private static AttributePath core(String name) {
    return AttributePath.resolve(CoreResourceTypes.USERS, name).orElseThrow();
  }

  private static AttributePath enterprise(String name) {
    return core(EnterpriseUserSchema.URN + ":" + name);
  }
}
