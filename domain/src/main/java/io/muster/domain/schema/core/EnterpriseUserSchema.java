package io.muster.domain.schema.core;

import static io.muster.domain.schema.AttributeBuilder.complex;
import static io.muster.domain.schema.AttributeBuilder.reference;
import static io.muster.domain.schema.AttributeBuilder.text;

import io.muster.domain.schema.Schema;

/** The enterprise extension (RFC 7643 §4.3), with three attributes more: site, location and supportID. */
public final class EnterpriseUserSchema {

  public static final String URN = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  public static final Schema SCHEMA = Schema.of(URN, "EnterpriseUser", "Enterprise User",
      text("employeeNumber").describedAs("An identifier assigned to a person, typically by the organization."),
      text("costCenter").describedAs("The name of a cost center."),
      text("organization").describedAs("The name of an organization."),
      text("division").describedAs("The name of a division."),
      text("department").describedAs("The name of a department."),
      complex("manager",
          text("value").describedAs("The id of the SCIM resource representing the User's manager."),
          reference("$ref", "User").describedAs("The URI of the SCIM resource representing the User's manager."),
          text("displayName").readOnly().describedAs("The displayName of the User's manager."))
          .describedAs("The User's manager."),
      text("site").describedAs("The name of the site where the User works."),
      text("location").describedAs("The room or cubicle where the User works."),
      text("supportID").describedAs("The identifier by which support staff know the User."));

  private EnterpriseUserSchema() {}
}
