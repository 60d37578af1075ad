package io.muster.application.lookahead;

import io.muster.application.port.Mappings;
import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target;
import io.muster.domain.resource.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What mappings made of the resources of one account, each looked up once. */
public final class KnownMappings implements Mappings {

  private final Mappings mappings;
  private final AccountId account;
  private final Answers<ResourceId, MappingStatus> statuses;
  private final Answers<Target, List<ResourceId>> links;

  public KnownMappings(Mappings mappings, AccountId account) {
    this.mappings = mappings;
    this.account = account;
    this.statuses = new Answers<>(account);
    this.links = new Answers<>(account);
  }

  public void ask(Collection<ResourceId> resources) {
    statuses.ask(resources, open -> mappings.statusesOf(account, open));
  }

  public void askLinked(Collection<? extends Target> targets) {
    links.ask(targets, open -> mappings.linkedToEach(account, open));
  }

  @Override
  public Optional<MappingStatus> statusOf(AccountId asked, ResourceId resource) {
    return statuses.to(asked, resource, () -> mappings.statusOf(asked, resource));
  }

  @Override
  public Map<ResourceId, MappingStatus> statusesOf(AccountId asked, Collection<ResourceId> resources) {
    ask(resources);
    Map<ResourceId, MappingStatus> found = new HashMap<>();
    resources.forEach(resource -> statusOf(asked, resource).ifPresent(status -> found.put(resource, status)));
    return found;
  }

  @Override
  public List<ResourceId> linkedTo(AccountId asked, Target target) {
    return links.to(asked, target, () -> Optional.of(mappings.linkedTo(asked, target))).orElse(List.of());
  }

  @Override
  public Map<Target, List<ResourceId>> linkedToEach(AccountId asked, Collection<? extends Target> targets) {
    askLinked(targets);
    Map<Target, List<ResourceId>> found = new HashMap<>();
    targets.forEach(target -> found.put(target, linkedTo(asked, target)));
    found.values().removeIf(List::isEmpty);
    return found;
  }

  @Override
  public List<ResourceId> outdated(AccountId asked, MappingKind kind, int version, int limit) {
    return mappings.outdated(asked, kind, version, limit);
  }

  @Override
  public int countOutdated(AccountId asked, MappingKind kind, int version) {
    return mappings.countOutdated(asked, kind, version);
  }

  @Override
  public int settle(AccountId asked, MappingKind kind, int version, Collection<ResourceId> resources) {
    throw Answers.writing();
  }

  @Override
  public List<ResourceId> onHold(AccountId asked, int hold, @Nullable ResourceId after, int limit) {
    return mappings.onHold(asked, hold, after, limit);
  }

  @Override
  public List<ResourceId> troubled(AccountId asked, MappingKind kind, int limit) {
    return mappings.troubled(asked, kind, limit);
  }

  @Override
  public int countOnHold(AccountId asked, int hold) {
    return mappings.countOnHold(asked, hold);
  }

  @Override
  public void takeOffHold(AccountId asked, int hold, Collection<ResourceId> resources, String problem) {
    throw Answers.writing();
  }

  @Override
  public void record(AccountId asked, MappingStatus status) {
    throw Answers.writing();
  }
}
