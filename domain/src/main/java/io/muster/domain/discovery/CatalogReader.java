package io.muster.domain.discovery;

import io.muster.domain.discovery.ResourceTypeDocument.Declaration;
import io.muster.domain.discovery.ResourceTypeDocument.ExtensionDeclaration;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.ResourceType.Extension;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads schemas and resource types that are to be added to those present. A resource type of a present name extends
 * that one; any other is new. What is present may be repeated as it is, and not be changed.
 */
public final class CatalogReader {

  private final SchemaCatalog present;
  private final SchemaPool schemas;
  private final List<ResourceType> types = new ArrayList<>();
  private final Map<String, List<Extension>> extensions = new LinkedHashMap<>();

  /** What is to be added, which is of use only when there are no problems. */
  public record Outcome(Additions additions, List<Problem> problems) {

    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  private CatalogReader(SchemaCatalog present) {
    this.present = present;
    this.schemas = new SchemaPool(present);
  }

  public static Outcome read(SchemaCatalog present, List<Source> sources) {
    CatalogReader reader = new CatalogReader(present);
    List<Problem> problems = new ArrayList<>();
    Source.Documents documents = new Source.Documents(new ArrayList<>(), new ArrayList<>());
    sources.forEach(source -> source.sortInto(documents, problems));
    documents.schemas().forEach(reader.schemas::add);
    documents.resourceTypes().stream().map(ResourceTypeDocument::read).forEach(reader::resourceType);
    reader.schemas.refuseUnused();
    return new Outcome(new Additions(reader.types, reader.extensions), problems);
  }

  private void resourceType(Declaration declaration) {
    present.resourceTypes().stream()
        .filter(type -> type.name().equalsIgnoreCase(declaration.name()))
        .findFirst()
        .ifPresentOrElse(type -> extend(type, declaration), () -> create(declaration));
  }

  private void extend(ResourceType type, Declaration declaration) {
    requireUnchanged(type, declaration);
    for (ExtensionDeclaration extension : declaration.extensions()) {
      if (type.extensions().stream().anyMatch(own -> own.schema().isNamed(extension.schema()))) {
        continue;
      }
      if (extension.required()) {
        extension.place().at("required").problem(
            "must be false: a " + type.name() + " that exists already is without it");
      }
      add(extension, type.schema(), extensions.computeIfAbsent(type.name(), _ -> new ArrayList<>()));
    }
  }

  private static void requireUnchanged(ResourceType type, Declaration declaration) {
    Place place = declaration.place();
    if (!type.name().equals(declaration.name()) || !type.id().equals(declaration.id())) {
      place.at("name").problem("the id and the name must both be \"" + type.name() + "\", as they are");
    }
    if (!type.endpoint().equals(declaration.endpoint())) {
      place.at("endpoint").problem(type.name() + " is served at " + type.endpoint() + ", and stays there");
    }
    if (!type.schema().isNamed(declaration.schema())) {
      place.at("schema").problem("the schema of " + type.name() + " is \"" + type.schema().urn() + "\", and stays so");
    }
  }

  private void create(Declaration declaration) {
    requireFree(declaration);
    Optional<Schema> core = schemas.core(declaration.schema(), declaration.place().at("schema"));
    if (core.isPresent()) {
      List<Extension> own = new ArrayList<>();
      declaration.extensions().forEach(extension -> add(extension, core.get(), own));
      types.add(new ResourceType(declaration.id(), declaration.name(), declaration.endpoint(),
          declaration.description(), core.get(), own));
    }
  }

  private void requireFree(Declaration declaration) {
    List<ResourceType> others = new ArrayList<>(present.resourceTypes());
    others.addAll(types);
    for (ResourceType other : others) {
      if (other.name().equalsIgnoreCase(declaration.name()) || other.id().equalsIgnoreCase(declaration.id())) {
        declaration.place().at("name").problem(
            "there is another resource type of the id or name \"" + other.name() + "\"");
      }
      if (other.endpoint().equalsIgnoreCase(declaration.endpoint())) {
        declaration.place().at("endpoint").problem(other.name() + " is served at " + other.endpoint() + " already");
      }
    }
  }

  private void add(ExtensionDeclaration declaration, Schema core, List<Extension> own) {
    schemas.extension(core, declaration).ifPresent(extension -> {
      if (own.stream().anyMatch(other -> other.schema().isNamed(extension.schema().urn()))) {
        declaration.place().at("schema").problem("\"" + extension.schema().urn() + "\" is given twice");
      } else {
        own.add(extension);
      }
    });
  }
}
