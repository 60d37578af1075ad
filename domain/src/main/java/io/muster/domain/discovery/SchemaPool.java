package io.muster.domain.discovery;

import io.muster.domain.discovery.ResourceTypeDocument.ExtensionDeclaration;
import io.muster.domain.schema.ResourceType.Extension;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.SchemaCatalog;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The schemas that resource types may name: those present, and those that documents bring. */
final class SchemaPool {

  private final SchemaCatalog present;
  private final Map<String, Declared> brought = new LinkedHashMap<>();
  private final Set<String> cores = new HashSet<>();
  private final Set<String> extensions = new HashSet<>();

  private record Declared(Schema schema, Place place) {}

  SchemaPool(SchemaCatalog present) {
    this.present = present;
    present.resourceTypes().forEach(type -> cores.add(fold(type.schema().urn())));
  }

  void add(DocumentPart document) {
    Optional<Schema> known = present.schemaNamed(document.textOr("", "id"));
    if (known.isEmpty()) {
      Schema schema = SchemaDocument.read(document);
      if (brought.putIfAbsent(fold(schema.urn()), new Declared(schema, document.place())) != null) {
        document.place().at("id").problem(quoted(schema.urn()) + " is given twice");
      }
    } else if (!document.saysWhat(SchemaDocument.write(known.get()))) {
      document.place().at("id").problem(quoted(known.get().urn()) + " is there already and says something else");
    }
  }

  /** The schema, brought by a document, for a resource type that is new. */
  Optional<Schema> core(String urn, Place place) {
    Declared declared = brought.get(fold(urn));
    if (declared == null && cores.contains(fold(urn)) || extensions.contains(fold(urn))) {
      place.problem(quoted(urn) + " is a schema of another resource type");
    } else if (declared == null) {
      place.problem("there is no schema " + quoted(urn));
    } else {
      if (!cores.add(fold(urn))) {
        place.problem(quoted(urn) + " is a schema of another resource type");
      }
      SchemaDocument.refuseCommonNames(declared.schema(), declared.place());
    }
    return Optional.ofNullable(declared).map(Declared::schema);
  }

  /** The extension of a resource type with that core schema. */
  Optional<Extension> extension(Schema core, ExtensionDeclaration declaration) {
    String urn = declaration.schema();
    Place place = declaration.place().at("schema");
    extensions.add(fold(urn));
    Declared declared = brought.get(fold(urn));
    Optional<Schema> schema = declared == null ? present.schemaNamed(urn) : Optional.of(declared.schema());
    if (cores.contains(fold(urn))) {
      place.problem(quoted(urn) + " is the core schema of a resource type");
    } else if (schema.isEmpty()) {
      place.problem("there is no schema " + quoted(urn));
    } else {
      SchemaDocument.refuseNamesOf(core, schema.get(), declared == null ? place : declared.place());
    }
    return schema.map(found -> new Extension(found, declaration.required()));
  }

  /** A schema that no resource type has would be of no effect: most often a name is misspelt somewhere. */
  void refuseUnused() {
    brought.forEach((urn, declared) -> {
      if (!cores.contains(urn) && !extensions.contains(urn)) {
        declared.place().problem("no resource type has " + quoted(declared.schema().urn())
            + " as its \"schema\" or among its \"schemaExtensions\"");
      }
    });
  }

  private static String quoted(String urn) {
    return "\"" + urn + "\"";
  }

  private static String fold(String urn) {
    return urn.toLowerCase(Locale.ROOT);
  }
}
