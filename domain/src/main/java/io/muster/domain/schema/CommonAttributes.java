package io.muster.domain.schema;

import static io.muster.domain.schema.AttributeBuilder.complex;
import static io.muster.domain.schema.AttributeBuilder.dateTime;
import static io.muster.domain.schema.AttributeBuilder.reference;
import static io.muster.domain.schema.AttributeBuilder.text;

import java.util.List;
import java.util.Optional;

/** The attributes that every resource has and no schema lists (RFC 7643 §3.1, and {@code schemas} of §3). */
public final class CommonAttributes {

  public static final Attribute SCHEMAS = reference("schemas", "uri").many().returned(Returned.ALWAYS).build();

  public static final Attribute ID =
      text("id").exactCase().readOnly().returned(Returned.ALWAYS).uniqueWithin(Uniqueness.SERVER).build();

  public static final Attribute EXTERNAL_ID = text("externalId").exactCase().build();

  public static final Attribute META = complex("meta",
          text("resourceType").exactCase().readOnly(),
          dateTime("created").readOnly(),
          dateTime("lastModified").readOnly(),
          reference("location", "uri").readOnly(),
          text("version").exactCase().readOnly())
      .readOnly()
      .build();

  private static final AttributeSet ALL = AttributeSet.of(List.of(SCHEMAS, ID, EXTERNAL_ID, META));

  private CommonAttributes() {}

  public static Optional<Attribute> named(String name) {
    return ALL.named(name);
  }
}
