package io.muster.application.provisioning;

import io.muster.application.port.Memberships;
import io.muster.application.port.Resources;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.group.Membership;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps groups from containing themselves, through however many others. Only what a group is nested in is walked, never
 * its members; and groups of one account are nested one after the other, so that two at once close no circle.
 */
final class GroupNesting {

  private static final int SHOWN = 10;

  private final Resources resources;
  private final Memberships memberships;

  GroupNesting(Resources resources, Memberships memberships) {
    this.resources = resources;
    this.memberships = memberships;
  }

  /** Refuses with {@code INVALID_VALUE}, naming the groups of the circle, when one of {@code nested} contains the group. */
  void requireNoCircle(AccountId account, ResourceId group, Set<ResourceId> nested) {
    if (nested.isEmpty()) {
      return;
    }
    memberships.holdNesting(account);
    Map<ResourceId, Membership> above =
        memberships.groupsOf(account, List.of(group)).getOrDefault(group, List.of()).stream()
            .collect(Collectors.toMap(Membership::group, Function.identity()));
    nested.stream()
        .filter(each -> each.equals(group) || above.containsKey(each))
        .filter(each -> !memberships.directGroupsOf(account, each).contains(group))
        .findFirst()
        .ifPresent(each -> {
          throw circle(account, group, pathDown(account, each, group), above);
        });
  }

  /** The groups from the upper one to the lower one, by one of the ways on which the one contains the other. */
  private List<ResourceId> pathDown(AccountId account, ResourceId upper, ResourceId lower) {
    Map<ResourceId, ResourceId> below = new HashMap<>();
    Deque<ResourceId> open = new ArrayDeque<>(List.of(lower));
    while (!open.isEmpty() && !below.containsKey(upper) && !upper.equals(lower)) {
      ResourceId current = open.pop();
      memberships.directGroupsOf(account, current).stream()
          .filter(parent -> below.putIfAbsent(parent, current) == null)
          .forEach(open::add);
    }
    List<ResourceId> path = new ArrayList<>(List.of(upper));
    while (!path.getLast().equals(lower)) {
      path.add(below.get(path.getLast()));
    }
    return path;
  }

  private Refusal circle(
      AccountId account, ResourceId group, List<ResourceId> path, Map<ResourceId, Membership> names) {
    String own = shown(group, resources.find(account, CoreResourceTypes.GROUPS, group)
        .flatMap(GroupNesting::displayName));
    List<String> ways = path.stream()
        .map(id -> id.equals(group) ? own : shown(id, Optional.ofNullable(names.get(id)).map(Membership::display)))
        .toList();
    String way = ways.size() <= SHOWN
        ? String.join(" > ", ways)
        : String.join(" > ", ways.subList(0, SHOWN - 1)) + " > … > " + own;
    return Refusal.invalidValue("members: the group " + own + " would contain itself: " + own + " > " + way + ".");
  }

  private static Optional<String> displayName(Resource group) {
    return Optional.ofNullable(group.attributes().text("displayName"));
  }

  private static String shown(ResourceId id, Optional<String> name) {
    String text = name.orElseGet(id::toString);
    return "\"" + (text.length() <= 64 ? text : text.substring(0, 64) + "…") + "\"";
  }
}
