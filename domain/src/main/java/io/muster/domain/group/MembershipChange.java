package io.muster.domain.group;

import io.muster.domain.resource.ResourceId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a group's members, told without knowing them: either all of them are replaced, or some come and some
 * go. Changes follow each other, so that one PATCH with many operations is one change.
 */
public record MembershipChange(@Nullable Set<ResourceId> replacement, Set<ResourceId> added, Set<ResourceId> removed) {

  public static final MembershipChange NONE = new MembershipChange(null, Set.of(), Set.of());

  /** Who really came and who really went, once storage has compared the change with what was there. */
  public record Effect(Set<ResourceId> joined, Set<ResourceId> left) {

    public static final Effect NONE = new Effect(Set.of(), Set.of());

    public boolean isNone() {
      return joined.isEmpty() && left.isEmpty();
    }

    /** What both come to: who came and went again neither came nor went. */
    public Effect then(Effect next) {
      return new Effect(
          union(difference(joined, next.left), difference(next.joined, left)),
          union(difference(left, next.joined), difference(next.left, joined)));
    }
  }

  public static MembershipChange replaceBy(Collection<ResourceId> members) {
    return new MembershipChange(new LinkedHashSet<>(members), Set.of(), Set.of());
  }

  public boolean isNone() {
    return replacement == null && added.isEmpty() && removed.isEmpty();
  }

  public MembershipChange thenAdd(Collection<ResourceId> members) {
    return replacement != null
        ? replaceBy(union(replacement, members))
        : new MembershipChange(null, union(added, members), difference(removed, members));
  }

  public MembershipChange thenRemove(Collection<ResourceId> members) {
    return replacement != null
        ? replaceBy(difference(replacement, members))
        : new MembershipChange(null, difference(added, members), union(removed, members));
  }

  private static Set<ResourceId> union(Set<ResourceId> some, Collection<ResourceId> more) {
    Set<ResourceId> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }

  private static Set<ResourceId> difference(Set<ResourceId> some, Collection<ResourceId> fewer) {
    Set<ResourceId> rest = new LinkedHashSet<>(some);
    rest.removeAll(fewer);
    return rest;
  }
}
