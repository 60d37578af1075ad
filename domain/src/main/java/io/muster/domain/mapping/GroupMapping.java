package io.muster.domain.mapping;

import java.util.List;

/**
 * Decides by an ordered list of rules which organization or site a SCIM group stands for. A group stands for one record
 * at most: the one it is linked to already, otherwise that of the first rule that finds one. Rules of what
 * {@code groupType} says come first, and an enabled record comes before a disabled one.
 */
public final class GroupMapping {

  private static final GroupMapping STANDARD = new GroupMapping(List.of(
      new GroupRule("organization of the group's name", RecordKind.ORGANIZATION, GroupPaths.DISPLAY_NAME),
      new GroupRule("site of the group's name", RecordKind.SITE, GroupPaths.DISPLAY_NAME)));

  private final List<GroupRule> rules;

  private GroupMapping(List<GroupRule> rules) {
    this.rules = rules;
  }

  /** The default group mappings. */
  public static GroupMapping standard() {
    return STANDARD;
  }

  public GroupResult map(GroupInput input) {
    return new GroupMappingRun(rules, input).run();
  }
}
