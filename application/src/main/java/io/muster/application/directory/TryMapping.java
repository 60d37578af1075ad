package io.muster.application.directory;

import io.muster.application.directory.AccountDirectory.Around;
import io.muster.application.directory.KeepUserInStep.Mapped;
import io.muster.application.directory.MappingsInForce.InForce;
import io.muster.application.directory.PersonFinder.Found;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.mapping.GroupDirectory.Candidate;
import io.muster.domain.mapping.GroupInput;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.GroupResult;
import io.muster.domain.mapping.MappingInput;
import io.muster.domain.mapping.MappingResult;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Observation;
import io.muster.domain.mapping.Target;
import io.muster.domain.mapping.UserMapping;
import io.muster.domain.resource.Resource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what a mapping would make of one resource, without changing or locking anything. */
public final class TryMapping {

  /** Stands for the identifier of a person who is not there. */
  private static final PersonId NEW = new PersonId(new UUID(0, 0));

  private final DirectoryRecords records;
  private final ScimRecords scim;
  private final PersonFinder finder;

  public TryMapping(DirectoryRecords records, ScimRecords scim) {
    this.records = records;
    this.scim = scim;
    this.finder = new PersonFinder(records, scim, new LinkedUsers(scim), records.people()::find);
  }

  /** The person as it is, null when there would be a new one, and as it would be. */
  public record TriedUser(@Nullable Person before, MappingResult result) {}

  /** The record that the group stands for or would stand for, as it is; null when there is none. */
  public record TriedGroup(@Nullable Candidate before, GroupResult result) {}

  public TriedUser user(AccountId account, InForce<UserMapping> mapping, Resource user) {
    AccountDirectory directory = directory(account, mapping, user);
    Found found = finder.find(new Mapped(account, mapping), user,
        new MappingInput(user.id(), user.attributes(), false, directory));
    MappingInput input = new MappingInput(user.id(), user.attributes(), found.returning(), directory);
    Person before = found.person();
    return new TriedUser(before, before == null
        ? mapping.mapping().create(input, NEW)
        : mapping.mapping().update(input, before));
  }

  /** How the rules go for the user; see {@link UserMapping#observe}. */
  public Observation observeUser(AccountId account, InForce<UserMapping> mapping, Resource user) {
    MappingInput input = new MappingInput(user.id(), user.attributes(), false, directory(account, mapping, user));
    Found found = finder.find(new Mapped(account, mapping), user, input);
    return mapping.mapping().observe(input, found.person());
  }

  /** How the rules go for the group; see {@link GroupMapping#observe}. */
  public Observation observeGroup(AccountId account, InForce<GroupMapping> mapping, Resource group) {
    return mapping.mapping().observe(inputOf(account, mapping, group));
  }

  public TriedGroup group(AccountId account, InForce<GroupMapping> mapping, Resource group) {
    GroupInput input = inputOf(account, mapping, group);
    GroupResult result = mapping.mapping().map(input);
    Target target = result.target() == null ? input.linked() : result.target();
    return new TriedGroup(target == null ? null : input.records().recordOf(target).orElse(null), result);
  }

  private GroupInput inputOf(AccountId account, InForce<GroupMapping> mapping, Resource group) {
    return new GroupInput(
        new MappingInput(group.id(), group.attributes(), false, directory(account, mapping, group)),
        scim.mappings().statusOf(account, group.id()).map(MappingStatus::target).orElse(null),
        new AccountRecords(records, scim, account, group.id(), false));
  }

  private AccountDirectory directory(AccountId account, InForce<?> mapping, Resource resource) {
    return AccountDirectory.of(records, scim, new Around(account, mapping.accountName(), resource.id()));
  }
}
