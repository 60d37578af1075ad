package io.muster.application.directory;

import io.muster.application.directory.AccountDirectory.Around;
import io.muster.application.directory.MappingsInForce.InForce;
import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.Directory;
import io.muster.domain.mapping.Foreseen;
import io.muster.domain.mapping.GroupDirectory;
import io.muster.domain.mapping.GroupInput;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.MappingInput;
import io.muster.domain.mapping.RecordKind;
import io.muster.domain.mapping.Target;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.ResourceType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a mapping over many groups, in the way that {@link ForeseenUsers} goes. Each is looked at as if it alone were
 * mapped: two that would stand for the same record both say so.
 */
final class ForeseenGroups {

  private final Known known;
  private final AccountId account;
  private final InForce<GroupMapping> mapping;
  private final DirectoryRecords records;
  private final ScimRecords scim;

  ForeseenGroups(Known known, AccountId account, InForce<GroupMapping> mapping) {
    this.known = known;
    this.account = account;
    this.mapping = mapping;
    this.records = known.records();
    this.scim = known.scim();
  }

  List<Foreseen> all(List<Resource> groups) {
    if (groups.isEmpty()) {
      return List.of();
    }
    ResourceType type = groups.getFirst().type();
    ManagerSearch managers = new ManagerSearch(records.people(), scim, account, type);
    known.askAround(groups);
    known.askRecords(usual(groups));
    Questions noted = new Questions();
    Map<ResourceId, Foreseen> foreseen = new HashMap<>();
    List<Resource> again = groups.stream().filter(group -> !foresee(group, managers, noted, foreseen)).toList();
    known.ask(noted, type);
    known.askRecords(noted);
    again.forEach(group -> foreseen.put(group.id(), foresee(group, directory(group, managers), recordsAround(group))));
    return groups.stream().map(group -> Objects.requireNonNull(foreseen.get(group.id()))).toList();
  }

  /** Whether all was known that was asked. */
  private boolean foresee(
      Resource group, ManagerSearch managers, Questions noted, Map<ResourceId, Foreseen> foreseen) {
    NotingDirectory directory = new NotingDirectory(directory(group, managers), known, noted);
    NotingRecords around = new NotingRecords(recordsAround(group), known, noted);
    foreseen.put(group.id(), foresee(group, directory, around));
    return !directory.hasMissed() && !around.hasMissed();
  }

  private AccountRecords recordsAround(Resource group) {
    return new AccountRecords(records, scim, account, group.id(), false);
  }

  private static Questions usual(List<Resource> groups) {
    Questions usual = new Questions();
    groups.stream()
        .flatMap(group -> Optional.ofNullable(group.attributes().text("displayName")).stream())
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(name -> {
          usual.organizations().add(name);
          usual.sites().add(name);
        });
    return usual;
  }

  private Foreseen foresee(Resource group, Directory directory, GroupDirectory around) {
    @Nullable Target linked = known.targetOf(group.id()).orElse(null);
    MappingInput input = new MappingInput(group.id(), group.attributes(), false, directory);
    return Foreseen.ofGroup(group.id(), linked, mapping.mapping().map(new GroupInput(input, linked, around)));
  }

  private Directory directory(Resource group, ManagerSearch managers) {
    return new AccountDirectory(records, scim, new Around(account, mapping.accountName(), group.id()), managers);
  }

  /** Like {@link NotingDirectory}, for records that groups may stand for. */
  private static final class NotingRecords implements GroupDirectory {

    private final GroupDirectory records;
    private final Known known;
    private final Questions noted;
    private boolean missed;

    NotingRecords(GroupDirectory records, Known known, Questions noted) {
      this.records = records;
      this.known = known;
      this.noted = noted;
    }

    boolean hasMissed() {
      return missed;
    }

    @Override
    public Optional<Candidate> recordOf(Target target) {
      return records.recordOf(target);
    }

    @Override
    public Optional<Candidate> recordNamed(RecordKind kind, String name) {
      boolean answered = switch (kind) {
        case ORGANIZATION -> known.knowsOrganization(name);
        case SITE -> known.knowsSite(name);
      };
      if (answered) {
        return records.recordNamed(kind, name);
      }
      missed = true;
      (kind == RecordKind.ORGANIZATION ? noted.organizations() : noted.sites()).add(name);
      return Optional.empty();
    }
  }
}
