package io.muster.domain.filter;

import static io.muster.domain.schema.AttributeBuilder.attribute;
import static io.muster.domain.schema.AttributeBuilder.binary;
import static io.muster.domain.schema.AttributeBuilder.complex;
import static io.muster.domain.schema.AttributeBuilder.dateTime;
import static io.muster.domain.schema.AttributeBuilder.flag;
import static io.muster.domain.schema.AttributeBuilder.reference;
import static io.muster.domain.schema.AttributeBuilder.text;

import io.muster.domain.schema.AttributeType;
import io.muster.domain.schema.Mutability;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.ResourceType.Extension;
import io.muster.domain.schema.Returned;
import io.muster.domain.schema.Schema;
import java.util.List;

/** A resource type with an attribute of every kind, for tests that must not depend on what users happen to have. */
public final class SampleTypes {

  public static final String GADGET_URN = "urn:example:schemas:core:2.0:Gadget";
  public static final String SHELF_URN = "urn:example:schemas:extension:2.0:Shelf";
  public static final String FREE_URN = "urn:example:schemas:extension:2.0:free";

  public static final Schema GADGET_SCHEMA = Schema.of(GADGET_URN, "Gadget", "Gadget",
      text("label").required(),
      text("code").exactCase(),
      text("serial").written(Mutability.IMMUTABLE),
      text("grade").readOnly(),
      text("secret").written(Mutability.WRITE_ONLY).returned(Returned.NEVER),
      flag("active"),
      attribute("weight", AttributeType.DECIMAL),
      attribute("count", AttributeType.INTEGER),
      dateTime("builtAt"),
      binary("seal"),
      reference("link", "external"),
      text("tags").many(),
      attribute("levels", AttributeType.INTEGER).many(),
      dateTime("checks").many(),
      text("origins").many().written(Mutability.IMMUTABLE),
      complex("maker",
          text("value"),
          text("country").exactCase(),
          text("charter").written(Mutability.IMMUTABLE),
          dateTime("founded"),
          flag("listed")),
      complex("keeper",
          text("name").required(),
          text("phone"),
          text("since").readOnly()),
      complex("parts",
          text("value"),
          text("type"),
          attribute("size", AttributeType.DECIMAL),
          dateTime("added"),
          text("labels").many(),
          flag("primary")).many(),
      complex("notes",
          text("text").required(),
          text("author").written(Mutability.IMMUTABLE),
          text("stamp").readOnly(),
          text("pin").returned(Returned.NEVER),
          flag("pinned")).many());

  public static final Schema SHELF_SCHEMA = Schema.of(SHELF_URN, "Shelf", "Shelf",
      text("row"),
      text("depot").written(Mutability.IMMUTABLE),
      complex("owner", text("value"), text("display")),
      complex("bins", text("value"), text("type"), flag("primary")).many());

  public static final ResourceType GADGET = new ResourceType("Gadget", "Gadget", "/Gadgets", "Gadget", GADGET_SCHEMA,
      List.of(new Extension(SHELF_SCHEMA, false), new Extension(Schema.open(FREE_URN, "Free", "Free"), false)));

  private SampleTypes() {}
}
