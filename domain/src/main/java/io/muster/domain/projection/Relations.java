package io.muster.domain.projection;

import io.muster.domain.group.Member;
import io.muster.domain.group.Membership;
import java.util.List;

/** What a representation shows beside the stored document: a group's members, a resource's groups. */
public record Relations(List<Member> members, List<Membership> groups) {

  public static final Relations NONE = new Relations(List.of(), List.of());

  public Relations {
    members = List.copyOf(members);
    groups = List.copyOf(groups);
  }
}
