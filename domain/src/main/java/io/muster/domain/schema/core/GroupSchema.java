package io.muster.domain.schema.core;

import static io.muster.domain.schema.AttributeBuilder.complex;
import static io.muster.domain.schema.AttributeBuilder.reference;
import static io.muster.domain.schema.AttributeBuilder.text;

import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.Mutability;
import io.muster.domain.schema.Schema;

/** The core Group schema (RFC 7643 §4.2), with one attribute more: groupType. */
public final class GroupSchema {

  public static final String URN = "urn:ietf:params:scim:schemas:core:2.0:Group";

  public static final Schema SCHEMA = Schema.of(URN, "Group", "Group",
      text("displayName").required().describedAs("A human-readable name for the Group."),
      text("groupType").suggesting("Organization", "Site")
          .describedAs("What the Group stands for, in the client's words."),
      complex("members",
          text("value").required().exactCase().written(Mutability.IMMUTABLE)
              .describedAs("Identifier of the member of this Group."),
          reference("$ref", "User", "Group").written(Mutability.IMMUTABLE)
              .describedAs("The URI of the member, a User or a Group."),
          text("type").suggesting("User", "Group").written(Mutability.IMMUTABLE)
              .describedAs("The type of the member."),
          text("display").readOnly().describedAs("A human-readable name of the member."))
          .many().describedAs("The members of the Group: users and nested groups."));

  /** The one attribute that is a relation of its own and never part of a stored document. */
  public static final Attribute MEMBERS = SCHEMA.attributes().named("members").orElseThrow();

  private GroupSchema() {}
}
