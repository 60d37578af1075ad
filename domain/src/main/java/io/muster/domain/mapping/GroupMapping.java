package io.muster.domain.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides by an ordered list of rules which organization or site a SCIM group stands for. A group stands for one record
 * at most: the one it is linked to already, otherwise that of the first rule that finds one, otherwise that which the
 * first rule makes that may make one. Rules of what {@code groupType} says come first, and an enabled record comes before
 * a disabled one.
 */
public final class GroupMapping {

  private final List<GroupRule> rules;
  private final @Nullable String flaw;

  GroupMapping(List<GroupRule> rules) {
    this(rules, null);
  }

  private GroupMapping(List<GroupRule> rules, @Nullable String flaw) {
    this.rules = List.copyOf(rules);
    this.flaw = flaw;
  }

  /** A mapping that cannot be run: it leaves every group as it is, and says why. */
  public static GroupMapping unusable(MappingProblem problem) {
    return new GroupMapping(List.of(), "the mapping does not suit the account: " + problem);
  }

  public GroupResult map(GroupInput input) {
    return flaw != null
        ? new GroupResult(input.linked(), null, Map.of(), flaw, Explanation.NONE)
        : new GroupMappingRun(rules, input).run();
  }

  /** How the rules go for a group; nothing comes of it. */
  public Observation observe(GroupInput input) {
    Set<String> holding = new GroupMappingRun(rules, input).holdingNames();
    return Observation.of(map(input).explanation(), holding);
  }

  List<GroupRule> rules() {
    return rules;
  }
}
