package io.muster.domain.schema.core;

import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.ResourceType.Extension;
import io.muster.domain.schema.Schema;
import java.util.List;

/** The two resource types that every account has (RFC 7643 §6). */
public final class CoreResourceTypes {

  public static final String USER = "User";
  public static final String GROUP = "Group";

  /** The URN under which clients made for Xurrent send custom fields; accepted beside every account's own. */
  public static final String XURRENT_CUSTOM_FIELDS_URN = "urn:ietf:params:scim:schemas:extension:4me:1.0:custom_fields";

  public static final ResourceType GROUPS =
      new ResourceType(GROUP, GROUP, "/Groups", "Group", GroupSchema.SCHEMA, List.of());

  /** Users without an account's custom fields: with what every account has, and nothing can take away. */
  public static final ResourceType USERS = new ResourceType(USER, USER, "/Users", "User Account", UserSchema.SCHEMA,
      List.of(new Extension(EnterpriseUserSchema.SCHEMA, false)));

  private CoreResourceTypes() {}

  /** Users with the enterprise extension and custom fields under the account's own URN. */
  public static ResourceType users(String customFieldsUrn) {
    Schema customFields =
        Schema.open(customFieldsUrn, "CustomFields",
            "Fields of the customer's own; any name, any value.",
            XURRENT_CUSTOM_FIELDS_URN);
    return new ResourceType(USER, USER, "/Users", "User Account", UserSchema.SCHEMA,
        List.of(new Extension(EnterpriseUserSchema.SCHEMA, false), new Extension(customFields, false)));
  }
}
