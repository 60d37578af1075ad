package io.muster.application.directory;

import io.muster.domain.account.AccountId;
import io.muster.domain.group.Member;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The users whom one change of groups concerns: few are mapped anew within the transaction of the change, many are queued
 * in it. However many there are, no more than one portion is held at once.
 */
final class Followers {

  /** As many as one job takes; a larger change becomes several. */
  private static final int PORTION = 10_000;
  private static final int PAGE = 1_000;

  private final ScimRecords scim;
  private final KeepUserInStep keepUserInStep;
  private final FollowUp followUp;
  private final AccountId account;
  private final String cause;
  private final Set<ResourceId> users = new LinkedHashSet<>();
  private final Set<ResourceId> walked = new HashSet<>();
  private boolean queued;

  /** {@code cause} is what administrators read of the job. */
  Followers(ScimRecords scim, KeepUserInStep keepUserInStep, FollowUp followUp, AccountId account, String cause) {
    this.scim = scim;
    this.keepUserInStep = keepUserInStep;
    this.followUp = followUp;
    this.account = account;
    this.cause = cause;
  }

  /** Members who came or went: users, and groups with all who belong to them. */
  void add(Collection<ResourceId> members) {
    if (members.isEmpty()) {
      return;
    }
    Set<ResourceId> groups = scim.resources().existing(account, CoreResourceTypes.GROUPS, members);
    members.stream().filter(member -> !groups.contains(member)).forEach(this::add);
    groups.forEach(this::addMembersOf);
  }

  /** All who belong to the group, through other groups too; circles do no harm. */
  void addMembersOf(ResourceId group) {
    Deque<ResourceId> open = new ArrayDeque<>(List.of(group));
    while (!open.isEmpty()) {
      ResourceId next = open.pop();
      if (walked.add(next)) {
        addDirectMembers(next, open);
      }
    }
  }

  private void addDirectMembers(ResourceId group, Deque<ResourceId> nested) {
    List<Member> page = scim.memberships().membersOf(account, group, null, PAGE);
    while (!page.isEmpty()) {
      for (Member member : page) {
        switch (member.kind()) {
          case USER -> add(member.id());
          case GROUP -> nested.add(member.id());
        }
      }
      page = page.size() < PAGE
          ? List.of()
          : scim.memberships().membersOf(account, group, page.getLast().id(), PAGE);
    }
  }

  private void add(ResourceId user) {
    users.add(user);
    if (users.size() == PORTION) {
      queue();
    }
  }

  /** The users are locked in the order of their identifiers before the first of them is mapped, as every change does it. */
  void follow() {
    if (queued || users.size() > followUp.mostAtOnce()) {
      queue();
    } else if (!users.isEmpty()) {
      keepUserInStep.mapAnew(account, scim.resources().findAllForUpdate(account, CoreResourceTypes.USERS, users));
    }
  }

  private void queue() {
    followUp.jobs().mapAnew(account, users, cause);
    users.clear();
    queued = true;
  }
}
