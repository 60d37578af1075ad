package io.muster.adapters.persistence.resource;

import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds resources by many texts at once that clients call them by: in two statements for a thousand of them. */
final class NamedResources {

  private final ResourceTable table;
  private final Statements statements;

  NamedResources(ResourceTable table, Statements statements) {
    this.table = table;
    this.statements = statements;
  }

  /** By externalId or by name. */
  Map<String, List<Resource>> find(ResourceType type, Rows live, Collection<String> texts) {
    ResourceColumns columns = ResourceColumns.of(type);
    Map<String, Map<ResourceId, Resource>> found = new HashMap<>();
    for (List<String> chunk : Chunks.of(Set.copyOf(texts))) {
      Map<IndexKey, List<String>> names = keys(columns.name(), chunk);
      select(type, live, "r.name_key", names).forEach(resource ->
          add(found, names.get(columns.nameKey(resource.attributes())), resource));
      Map<IndexKey, List<String>> external = keys(CommonAttributes.EXTERNAL_ID, chunk);
      select(type, live, "r.external_key", external).forEach(resource ->
          add(found, external.get(columns.externalKey(resource.attributes())), resource));
    }
    Map<String, List<Resource>> named = new HashMap<>();
    found.forEach((text, resources) -> named.put(text, List.copyOf(resources.values())));
    return named;
  }

  /** The tombstoned ones that had the name, of each at most {@code limit}. */
  Map<String, List<ResourceId>> predecessors(
      AccountId account, ResourceType type, Collection<String> texts, int limit) {
    Map<String, List<ResourceId>> found = new HashMap<>();
    for (List<String> chunk : Chunks.of(Set.copyOf(texts))) {
      Map<IndexKey, List<String>> names = keys(ResourceColumns.of(type).name(), chunk);
      Sql query = Sql.of("SELECT r.name_key, r.id FROM resource r WHERE r.account_id = ? AND r.type = ? AND ",
              account.value(), type.id())
          .then(Sql.in("r.name_key", bytes(names)))
          .then(" AND r.deleted IS NOT NULL ORDER BY r.deleted DESC, r.id DESC");
      statements.each(query, row -> {
        IndexKey key = new IndexKey(row.getBytes(1), null);
        ResourceId id = Uuids.resourceId(row.getBytes(2));
        names.getOrDefault(key, List.of()).forEach(text -> found.computeIfAbsent(text, _ -> new ArrayList<>()).add(id));
      });
    }
    found.replaceAll((_, ids) -> ids.subList(0, Math.min(limit, ids.size())));
    return found;
  }

  private List<Resource> select(ResourceType type, Rows live, String column, Map<IndexKey, List<String>> keys) {
    return keys.isEmpty() ? List.of() : table.select(type, live.and(Sql.in(column, bytes(keys))), "");
  }

  private static List<byte[]> bytes(Map<IndexKey, List<String>> keys) {
    return keys.keySet().stream().map(IndexKey::key).toList();
  }

  /** Several texts may have one key: names are compared without case. */
  private static Map<IndexKey, List<String>> keys(@Nullable Attribute attribute, List<String> texts) {
    Map<IndexKey, List<String>> keys = new LinkedHashMap<>();
    for (String text : texts) {
      Stream.ofNullable(attribute)
          .flatMap(it -> IndexEncoding.encode(it, Value.of(text)).stream())
          .forEach(bytes -> keys.computeIfAbsent(IndexKey.of(bytes), _ -> new ArrayList<>()).add(text));
    }
    return keys;
  }

  private static void add(
      Map<String, Map<ResourceId, Resource>> found, @Nullable List<String> texts, Resource resource) {
    Optional.ofNullable(texts).orElse(List.of()).forEach(text ->
        found.computeIfAbsent(text, _ -> new TreeMap<>()).put(resource.id(), resource));
  }
}
