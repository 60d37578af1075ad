package io.muster.domain.discovery;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Documents from one place, such as a file: a schema or resource type, an array of them, or the list that
 * {@code /Schemas} or {@code /ResourceTypes} answers with.
 */
public record Source(String name, Value content) {

  private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
  private static final String RESOURCES = "Resources";

  /** The documents, apart by what they describe. */
  record Documents(List<DocumentPart> schemas, List<DocumentPart> resourceTypes) {}

  void sortInto(Documents documents, List<Problem> problems) {
    Place start = Place.startOf(name, problems);
    switch (content) {
      case Many many -> sortAll(many, start, documents);
      case Complex list when isOf(list, LIST) && list.get(RESOURCES) instanceof Many many ->
          sortAll(many, start.at(RESOURCES), documents);
      case Value single -> sort(single, start, documents);
    }
  }

  private static void sortAll(Many many, Place place, Documents documents) {
    for (int at = 0; at < many.values().size(); at++) {
      sort(many.values().get(at), place.at(at), documents);
    }
  }

  /** RFC 7643 §8.7 leaves {@code schemas} out: then attributes tell a schema, and an endpoint a resource type. */
  private static void sort(Value value, Place place, Documents documents) {
    if (!(value instanceof Complex document)) {
      place.problem("must be an object: a schema or a resource type");
      return;
    }
    boolean says = document.get("schemas") != null;
    if (says ? isOf(document, SchemaDocument.URN) : document.get("attributes") != null) {
      documents.schemas().add(new DocumentPart(document, place));
    } else if (says ? isOf(document, ResourceTypeDocument.URN) : document.get("endpoint") != null) {
      documents.resourceTypes().add(new DocumentPart(document, place));
    } else {
      place.problem("is neither a schema (with \"attributes\") nor a resource type (with \"endpoint\");"
          + " its \"schemas\", when given, must be " + SchemaDocument.URN + " or " + ResourceTypeDocument.URN);
    }
  }

  private static boolean isOf(Complex document, String urn) {
    List<String> named = new ArrayList<>();
    if (document.get("schemas") instanceof Many schemas) {
      schemas.values().forEach(each -> named.add(each instanceof Value.Text text ? text.value() : ""));
    }
    return named.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(urn.toLowerCase(Locale.ROOT)));
  }
}
