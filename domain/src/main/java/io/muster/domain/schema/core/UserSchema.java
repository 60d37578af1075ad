package io.muster.domain.schema.core;

import static io.muster.domain.schema.AttributeBuilder.binary;
import static io.muster.domain.schema.AttributeBuilder.complex;
import static io.muster.domain.schema.AttributeBuilder.flag;
import static io.muster.domain.schema.AttributeBuilder.reference;
import static io.muster.domain.schema.AttributeBuilder.text;

import io.muster.domain.schema.AttributeBuilder;
import io.muster.domain.schema.Mutability;
import io.muster.domain.schema.Returned;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.Uniqueness;

/** The core User schema (RFC 7643 §4.1, §8.7.1). */
public final class UserSchema {

  public static final String URN = "urn:ietf:params:scim:schemas:core:2.0:User";

  public static final Schema SCHEMA = Schema.of(URN, "User", "User Account",
      text("userName").required().uniqueWithin(Uniqueness.SERVER)
          .describedAs("Unique identifier for the User, typically used by the user to directly authenticate."),
      complex("name",
          text("formatted").describedAs("The full name, formatted for display."),
          text("familyName").describedAs("The family name, or last name."),
          text("givenName").describedAs("The given name, or first name."),
          text("middleName").describedAs("The middle name(s)."),
          text("honorificPrefix").describedAs("The honorific prefix(es), or title."),
          text("honorificSuffix").describedAs("The honorific suffix(es), or suffix."))
          .describedAs("The components of the user's real name."),
      text("displayName").describedAs("The name of the User, suitable for display to end-users."),
      text("nickName").describedAs("The casual way to address the user in real life."),
      reference("profileUrl", "external").describedAs("A fully qualified URL of the User's online profile."),
      text("title").describedAs("The user's title, such as \"Vice President\"."),
      text("userType").describedAs("The relationship between the organization and the user."),
      text("preferredLanguage").describedAs("The User's preferred written or spoken language."),
      text("locale").describedAs("The User's default location for localizing currency, dates and numbers."),
      text("timezone").describedAs("The User's time zone, in IANA form such as \"America/Los_Angeles\"."),
      flag("active").describedAs("The User's administrative status."),
      text("password").written(Mutability.WRITE_ONLY).returned(Returned.NEVER)
          .describedAs("Accepted and ignored: never stored, never returned."),
      plural("emails", text("value").describedAs("Email address."), "work", "home", "other")
          .describedAs("Email addresses for the user."),
      plural("phoneNumbers", text("value").describedAs("Phone number of the User."),
          "work", "home", "mobile", "fax", "pager", "other")
          .describedAs("Phone numbers for the User."),
      plural("ims", text("value").describedAs("Instant messaging address."),
          "aim", "gtalk", "icq", "xmpp", "msn", "skype", "qq", "yahoo")
          .describedAs("Instant messaging addresses for the User."),
      plural("photos", reference("value", "external").describedAs("URL of a photo of the User."), "photo", "thumbnail")
          .describedAs("URLs of photos of the User."),
      complex("addresses",
          text("formatted").describedAs("The full mailing address, formatted for display."),
          text("streetAddress").describedAs("The full street address component."),
          text("locality").describedAs("The city or locality component."),
          text("region").describedAs("The state or region component."),
          text("postalCode").describedAs("The zip code or postal code component."),
          text("country").describedAs("The country name component."),
          type("work", "home", "other"),
          primary())
          .many().describedAs("Physical mailing addresses for this User."),
      complex("groups",
          text("value").readOnly().describedAs("The identifier of the User's group."),
          reference("$ref", "User", "Group").readOnly().describedAs("The URI of the corresponding Group."),
          text("display").readOnly().describedAs("A human-readable name of the group."),
          text("type").readOnly().suggesting("direct", "indirect")
              .describedAs("Whether the membership is direct, or through a nested group."))
          .many().readOnly().describedAs("The groups to which the user belongs, directly or through nested groups."),
      plural("entitlements", text("value").describedAs("The value of an entitlement."))
          .describedAs("Entitlements for the User that represent a thing the User has."),
      plural("roles", text("value").describedAs("The value of a role."))
          .describedAs("Roles for the User that collectively represent who the User is."),
      plural("x509Certificates", binary("value").describedAs("The value of an X.509 certificate."))
          .describedAs("Certificates issued to the User."));

  private UserSchema() {}

  private static AttributeBuilder plural(String name, AttributeBuilder value, String... types) {
    return complex(name, value,
        text("display").describedAs("A human-readable name, primarily used for display purposes."),
        type(types),
        primary()).many();
  }

  private static AttributeBuilder type(String... types) {
    return text("type").suggesting(types).describedAs("A label indicating the attribute's function.");
  }

  private static AttributeBuilder primary() {
    return flag("primary").describedAs("Whether this is the preferred value; true for at most one of the values.");
  }
}
