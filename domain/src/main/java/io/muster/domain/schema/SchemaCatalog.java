package io.muster.domain.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one account knows: its resource types by endpoint, and every schema they use. */
public final class SchemaCatalog {

  private final List<ResourceType> resourceTypes;
  private final Map<String, Schema> schemas = new LinkedHashMap<>();

  public SchemaCatalog(List<ResourceType> resourceTypes) {
    this.resourceTypes = List.copyOf(resourceTypes);
    resourceTypes.stream().flatMap(ResourceType::schemas).forEach(schema -> schemas.putIfAbsent(schema.urn(), schema));
  }

  public List<ResourceType> resourceTypes() {
    return resourceTypes;
  }

  public List<Schema> schemas() {
    return List.copyOf(schemas.values());
  }

  /** The type served at {@code /Users}, {@code /Groups}, …: the path segment without its slash. */
  public Optional<ResourceType> servedAt(String endpoint) {
    return resourceTypes.stream().filter(type -> type.endpoint().equals("/" + endpoint)).findFirst();
  }

  /** The type of that id, as {@code /ResourceTypes} serves it. */
  public Optional<ResourceType> resourceTypeOf(String id) {
    return resourceTypes.stream().filter(type -> type.id().equals(id)).findFirst();
  }

  public Optional<ResourceType> resourceTypeNamed(String name) {
    return resourceTypes.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  public Optional<Schema> schemaNamed(String urn) {
    return schemas.values().stream().filter(schema -> schema.isNamed(urn)).findFirst();
  }
}
