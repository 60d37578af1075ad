package io.muster.adapters.persistence.resource;

import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.core.GroupSchema;
import io.muster.domain.schema.core.UserSchema;

/** Where the values of an attribute are kept. */
enum Place {
  ID,
  META,
  SCHEMAS,
  /** The membership table, seen from the group. */
  MEMBERS,
  /** The membership table, seen from the member, through nested groups too. */
  GROUPS,
  DOCUMENT;

  static Place of(AttributePath path) {
    Attribute attribute = path.attribute();
    if (path.extension()) {
      return DOCUMENT;
    }
    if (attribute.equals(CommonAttributes.ID)) {
      return ID;
    }
    if (attribute.equals(CommonAttributes.META)) {
      return META;
    }
    if (attribute.equals(CommonAttributes.SCHEMAS)) {
      return SCHEMAS;
    }
    if (attribute.name().equals(GroupSchema.MEMBERS.name()) && path.schema().isNamed(GroupSchema.URN)) {
      return MEMBERS;
    }
    return attribute.name().equals("groups") && path.schema().isNamed(UserSchema.URN) ? GROUPS : DOCUMENT;
  }
}
