package io.muster.application.provisioning;

import io.muster.domain.group.Member;
import io.muster.domain.projection.Relations;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource with as much of its relations as the caller asked to see; {@code more} reads on after the last member of a
 * large group, null where all of them are there.
 */
public record ResourceView(Resource resource, Relations relations, @Nullable MorePages more) {

  ResourceView(Resource resource, Relations relations) {
    this(resource, relations, null);
  }

  /**
   * Reads a large group's members on, page after page, each in a transaction of its own: who is a member all the while
   * comes once, who comes or goes meanwhile may or may not.
   */
  public interface MorePages {

    /** Empty at the end. */
    List<Member> after(ResourceId last);
  }
}
