package io.muster.domain.discovery;

import io.muster.domain.Refusal;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the one schema by which an account extends a resource type at run time. */
public final class ExtensionReader {

  private static final int SHOWN = 20;

  private ExtensionReader() {}

  /**
   * The schema of that URN. Refuses with {@code INVALID_VALUE}, naming every place, what is no schema or cannot extend
   * the type; {@code present} is what the account knows without its own extensions.
   */
  public static Schema read(SchemaCatalog present, ResourceType type, String urn, Complex sent) {
    List<Problem> problems = new ArrayList<>();
    Place place = Place.startOf("", problems);
    Schema schema = SchemaDocument.read(new DocumentPart(sent, place));
    if (!schema.isNamed(urn)) {
      place.at("id").problem("must be the URN in the address");
    }
    if (present.schemaNamed(schema.urn()).isPresent()) {
      place.at("id").problem("\"" + schema.urn() + "\" is a schema of this server, which an account cannot change");
    }
    SchemaDocument.refuseNamesOf(type.schema(), schema, place);
    if (!problems.isEmpty()) {
      throw Refusal.invalidValue(problems.stream().limit(SHOWN).map(Problem::toString)
          .collect(Collectors.joining("; ", "", ".")));
    }
    return schema;
  }
}
