package io.muster.domain.discovery;

import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.ResourceType.Extension;
import io.muster.domain.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is known beyond the resource types of every account: further types, and extensions of any type by its name. What
 * cannot be added, because its type is gone or its URN is taken by now, is left out rather than refused.
 */
public record Additions(List<ResourceType> types, Map<String, List<Extension>> extensions) {

  public static final Additions NONE = new Additions(List.of(), Map.of());

  public Additions {
    types = List.copyOf(types);
    extensions = Map.copyOf(extensions);
  }

  /** Extensions that an account has added; none of them is required. */
  public static Additions of(List<AccountExtension> own) {
    Map<String, List<Extension>> extensions = new LinkedHashMap<>();
    own.forEach(each -> extensions.computeIfAbsent(each.resourceType(), _ -> new ArrayList<>())
        .add(new Extension(each.schema(), false)));
    return new Additions(List.of(), extensions);
  }

  /** The resource types with everything added. */
  public List<ResourceType> to(List<ResourceType> present) {
    return Stream.concat(present.stream(), types.stream()).map(this::extended).toList();
  }

  private ResourceType extended(ResourceType type) {
    List<Extension> more = extensions.getOrDefault(type.name(), List.of()).stream()
        .filter(extension -> isFree(type, extension.schema()))
        .toList();
    return more.isEmpty() ? type : type.with(more);
  }

  private static boolean isFree(ResourceType type, Schema extension) {
    return type.schemas().noneMatch(schema -> schema.isNamed(extension.urn()));
  }
}
