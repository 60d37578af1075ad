package io.muster.application.directory;

import io.muster.application.directory.GroupLinks.Linked;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.group.MembershipChange.Effect;
import io.muster.domain.mapping.GroupDirectory.Candidate;
import io.muster.domain.mapping.Target;
import io.muster.domain.resource.Folding;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.search.Query;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a SCIM group stands for in step with it, in the transaction of the change: first its organization or site,
 * then the users who came or went, and all of its users when it stands for another record or has another name. It never
 * refuses a change of a group.
 *
 * <p>Rows are locked in one order, so that changes at once wait for each other and do not end: groups, then records,
 * then users in the order of their identifiers, then people, then what the safety catch keeps: the hold, and how many were
 * disabled. What meets crosswise even so is run again.
 */
public final class KeepGroupInStep {

  private static final String DISPLAY_NAME = "displayName";
  private static final AttributePath NAME =
      AttributePath.resolve(CoreResourceTypes.GROUPS, DISPLAY_NAME).orElseThrow();

  /** As many groups of one name, and as many names that one change frees in turn, as are looked at again. */
  private static final int MOST = 100;

  private final ScimRecords scim;
  private final KeepUserInStep keepUserInStep;
  private final FollowUp followUp;
  private final GroupLinks links;

  public KeepGroupInStep(
      DirectoryRecords records, ScimRecords scim, KeepUserInStep users, FollowUp followUp, NewRecords newRecords) {
    this.scim = scim;
    this.keepUserInStep = users;
    this.followUp = followUp;
    this.links = new GroupLinks(records, scim, followUp, newRecords);
  }

  /** The group was created, its document changed, or its members. */
  public void afterChange(AccountId account, @Nullable Resource before, Resource group, Effect members) {
    Followers followers = followers(account, "group " + group.id() + " was changed");
    Linked linked = links.map(account, group);
    boolean renamed = before != null && !Objects.equals(nameOf(before), nameOf(group));
    followers.add(members.left());
    if (linked.moved() || renamed) {
      followers.addMembersOf(group.id());
    } else {
      followers.add(members.joined());
    }
    settle(account, linked.freed(), group.id(), followers);
    followers.follow();
  }

  /** The group goes: {@code removal} takes it out of all memberships, and its members are mapped without it. */
  public void aroundDeletion(AccountId account, Resource group, Runnable removal) {
    Followers followers = followers(account, "group " + group.id() + " was deleted");
    followers.addMembersOf(group.id());
    removal.run();
    List<String> freed = links.release(account, group.id()).map(Candidate::name).stream().toList();
    settle(account, freed, group.id(), followers);
    followers.follow();
  }

  /** The groups are as they were, but what they are mapped with is not. */
  public void mapAnew(AccountId account, Collection<Resource> groups) {
    Followers followers = followers(account, "groups stand for other records by a new mapping");
    List<String> freed = new ArrayList<>();
    groups.forEach(group -> freed.addAll(mapAnew(account, group, followers)));
    settle(account, freed, null, followers);
    followers.follow();
  }

  /** What an administrator changes of an organization or a site: its names, null where it has none yet, and more. */
  record RecordChange(Target target, @Nullable String before, String after, boolean switched) {

    private boolean renames() {
      return !after.equals(before);
    }

    private List<String> names() {
      return !renames() ? List.of() : before == null ? List.of(after) : List.of(before, after);
    }
  }

  /**
   * An administrator creates or changes a record, which {@code store} does: groups of its name are linked to it, and all
   * users follow. Refuses with {@code MUTABILITY} a new name of a record whose name a group gives.
   */
  void aroundRecordChange(AccountId account, RecordChange change, Runnable store) {
    List<ResourceId> standing = change.before() == null
        ? List.of()
        : scim.mappings().linkedTo(account, change.target());
    if (change.renames() && !standing.isEmpty()) {
      throw Refusal.mutability("name is kept in step with a SCIM group and cannot be changed here.");
    }
    change.names().forEach(name -> named(account, name));
    store.run();
    Followers followers = followers(account, "an organization or a site was changed");
    settle(account, change.names(), null, followers);
    if (change.switched()) {
      standing.forEach(followers::addMembersOf);
    }
    followers.follow();
  }

  /** Maps other groups anew whose record may be another, or may have its name at last, since a name was given or freed. */
  private void settle(
      AccountId account, Collection<String> names, @Nullable ResourceId settled, Followers followers) {
    Deque<String> open = new ArrayDeque<>(names);
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty() && seen.size() < MOST) {
      String name = open.pop();
      if (seen.add(Folding.fold(name))) {
        named(account, name).stream()
            .filter(group -> !group.id().equals(settled))
            .forEach(group -> open.addAll(mapAnew(account, group, followers)));
      }
    }
  }

  /** The names that this frees. */
  private List<String> mapAnew(AccountId account, Resource group, Followers followers) {
    Linked linked = links.map(account, group);
    if (linked.moved()) {
      followers.addMembersOf(group.id());
    }
    return linked.freed();
  }

  /** The groups of that name, the oldest first; nobody else can change them until the transaction ends. */
  private List<Resource> named(AccountId account, String name) {
    Query query = new Query(new Compare(NAME, Operator.EQ, Value.of(name)), 1, MOST);
    List<ResourceId> ids =
        scim.resources().search(account, CoreResourceTypes.GROUPS, query).items().stream().map(Resource::id).toList();
    return scim.resources().findAllForUpdate(account, CoreResourceTypes.GROUPS, ids);
  }

  private Followers followers(AccountId account, String cause) {
    return new Followers(scim, keepUserInStep, followUp, account, cause);
  }

  private static @Nullable String nameOf(Resource group) {
    return group.attributes().text(DISPLAY_NAME);
  }
}
