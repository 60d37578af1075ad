package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target;
import io.muster.domain.resource.ResourceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mapping statuses in memory. */
public final class InMemoryMappings implements Mappings, InMemoryStore {

  private record Key(AccountId account, ResourceId resource) {}

  private Map<Key, MappingStatus> statuses = new HashMap<>();

  @Override
  public Optional<MappingStatus> statusOf(AccountId account, ResourceId resource) {
    return Optional.ofNullable(statuses.get(new Key(account, resource)));
  }

  @Override
  public Map<ResourceId, MappingStatus> statusesOf(AccountId account, Collection<ResourceId> resources) {
    Map<ResourceId, MappingStatus> found = new HashMap<>();
    resources.forEach(resource -> statusOf(account, resource).ifPresent(status -> found.put(resource, status)));
    return found;
  }

  @Override
  public List<ResourceId> troubled(AccountId account, MappingKind kind, int limit) {
    return statuses.entrySet().stream()
        .filter(each -> each.getKey().account().equals(account) && each.getValue().kind() == kind)
        .filter(each -> !each.getValue().isMapped())
        .map(each -> each.getKey().resource())
        .sorted()
        .limit(limit)
        .toList();
  }

  @Override
  public List<ResourceId> linkedTo(AccountId account, Target target) {
    return statuses.entrySet().stream()
        .filter(each -> each.getKey().account().equals(account) && target.equals(each.getValue().target()))
        .map(each -> each.getKey().resource())
        .sorted()
        .toList();
  }

  @Override
  public Map<Target, List<ResourceId>> linkedToEach(AccountId account, Collection<? extends Target> targets) {
    Map<Target, List<ResourceId>> linked = new HashMap<>();
    targets.forEach(target -> linked.put(target, linkedTo(account, target)));
    linked.values().removeIf(List::isEmpty);
    return linked;
  }

  @Override
  public List<ResourceId> outdated(AccountId account, MappingKind kind, int version, int limit) {
    return outdated(account, kind, version)
        .sorted(Comparator.comparing(MappingStatus::version).thenComparing(MappingStatus::resource))
        .limit(limit)
        .map(MappingStatus::resource)
        .toList();
  }

  @Override
  public int countOutdated(AccountId account, MappingKind kind, int version) {
    return (int) outdated(account, kind, version).count();
  }

  @Override
  public int settle(AccountId account, MappingKind kind, int version, Collection<ResourceId> resources) {
    List<MappingStatus> settled =
        outdated(account, kind, version).filter(status -> resources.contains(status.resource())).toList();
    settled.forEach(status -> record(account, new MappingStatus(status.resource(), kind, version, status.target(),
        status.problem(), status.explanation(), status.at(), status.hold())));
    return settled.size();
  }

  Stream<MappingStatus> outdated(AccountId account, MappingKind kind, int version) {
    return statuses.entrySet().stream()
        .filter(each -> each.getKey().account().equals(account))
        .map(Map.Entry::getValue)
        .filter(status -> status.kind() == kind && status.version() < version);
  }

  @Override
  public List<ResourceId> onHold(AccountId account, int hold, @Nullable ResourceId after, int limit) {
    return onHold(account, hold)
        .filter(id -> after == null || id.compareTo(after) > 0)
        .sorted()
        .limit(limit)
        .toList();
  }

  @Override
  public int countOnHold(AccountId account, int hold) {
    return (int) onHold(account, hold).count();
  }

  @Override
  public void takeOffHold(AccountId account, int hold, Collection<ResourceId> resources, String problem) {
    onHold(account, hold).filter(resources::contains).toList().forEach(id -> {
      MappingStatus status = statusOf(account, id).orElseThrow();
      record(account, new MappingStatus(id, status.kind(), status.version(), status.target(), problem,
          status.explanation(), status.at()));
    });
  }

  private Stream<ResourceId> onHold(AccountId account, int hold) {
    return statuses.entrySet().stream()
        .filter(each -> each.getKey().account().equals(account) && Integer.valueOf(hold).equals(each.getValue().hold()))
        .map(each -> each.getKey().resource());
  }

  @Override
  public void record(AccountId account, MappingStatus status) {
    statuses.put(new Key(account, status.resource()), status);
  }

  @Override
  public Runnable snapshot() {
    Map<Key, MappingStatus> copy = new HashMap<>(statuses);
    return () -> statuses = copy;
  }
}
