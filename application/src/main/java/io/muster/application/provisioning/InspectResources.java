package io.muster.application.provisioning;

import io.muster.application.discovery.Catalogs;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Caller;
import io.muster.domain.projection.Projection;
import io.muster.domain.schema.ResourceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows administrators the SCIM resources of an account as clients see them, but for the members of groups. */
public final class InspectResources {

  private static final List<String> LEFT_OUT = List.of("members");

  private final Catalogs catalogs;
  private final GetResource getResource;
  private final SearchResources searchResources;

  public InspectResources(Catalogs catalogs, GetResource getResource, SearchResources searchResources) {
    this.catalogs = catalogs;
    this.getResource = getResource;
    this.searchResources = searchResources;
  }

  /**
   * {@code type} is the name of a resource type; {@code cursor} is null or empty for the first stretch; {@code base} is
   * the address that {@code meta.location} begins with.
   */
  public record Query(
      String type, @Nullable String filter, @Nullable String cursor, int count, String base) {}

  /**
   * A stretch of those that a SCIM filter (RFC 7644 §3.4.2.2) matches; needs a reader. Refuses with {@code
   * INVALID_FILTER}, naming the position, and as RFC 9865 §2.1 says a cursor that is none of this list.
   */
  public SearchResources.Found list(Administrator administrator, Query query) {
    Caller reader = administrator.reading();
    return searchResources.search(reader, new SearchResources.Search(
        List.of(type(administrator, query.type())),
        new SearchResources.Criteria(query.filter(), null, null),
        new SearchResources.Paging(null,
            Math.min(query.count(), administrator.account().settings().maximumPage()),
            query.cursor() == null ? "" : query.cursor()),
        new SearchResources.Shown(List.of(), LEFT_OUT), query.base()));
  }

  /** Needs a reader. Refuses with {@code NOT_FOUND}. */
  public ResourceView get(Administrator administrator, String typeName, String id) {
    ResourceType type = type(administrator, typeName);
    return getResource.get(
        administrator.reading(), new GetResource.Query(type, id, Projection.of(type, List.of(), LEFT_OUT)));
  }

  private ResourceType type(Administrator administrator, String name) {
    return catalogs.of(administrator.account()).resourceTypeNamed(name).orElseThrow();
  }
}
