package io.muster.application.lookahead;

import io.muster.application.port.Resources;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.search.Order;
import io.muster.domain.search.Page;
import io.muster.domain.search.Position;
import io.muster.domain.search.Query;
import io.muster.domain.search.Slice;
import io.muster.domain.search.Walk;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SCIM resources of one account; each is looked up once, by its identifier or by what it is called. */
public final class KnownResources implements Resources {

  private final Resources resources;
  private final AccountId account;
  private final Answers<Key, Resource> byId;
  private final Answers<Name, List<Resource>> byName;
  private final Answers<Name, List<ResourceId>> predecessors;

  public KnownResources(Resources resources, AccountId account) {
    this.resources = resources;
    this.account = account;
    this.byId = new Answers<>(account);
    this.byName = new Answers<>(account);
    this.predecessors = new Answers<>(account);
  }

  private record Key(String type, ResourceId id) {}

  private record Name(String type, String text) {}

  public void ask(ResourceType type, Collection<ResourceId> ids) {
    byId.ask(ids.stream().map(id -> new Key(type.id(), id)).toList(), open ->
        resources.findAll(account, type, open.stream().map(Key::id).toList()).stream()
            .collect(Collectors.toMap(resource -> new Key(type.id(), resource.id()), Function.identity())));
  }

  public void askNames(ResourceType type, Collection<String> texts) {
    byName.ask(names(type, texts), open -> keyed(type,
        resources.named(account, type, open.stream().map(Name::text).toList())));
  }

  public void askPredecessors(ResourceType type, Collection<String> userNames) {
    predecessors.ask(names(type, userNames), open -> keyed(type,
        resources.predecessorsOfEach(account, type, open.stream().map(Name::text).toList())));
  }

  private static List<Name> names(ResourceType type, Collection<String> texts) {
    return texts.stream().map(text -> new Name(type.id(), text)).toList();
  }

  private static <T> Map<Name, T> keyed(ResourceType type, Map<String, T> found) {
    return found.entrySet().stream()
        .collect(Collectors.toMap(each -> new Name(type.id(), each.getKey()), Map.Entry::getValue));
  }

  @Override
  public Optional<Resource> find(AccountId asked, ResourceType type, ResourceId id) {
    return byId.to(asked, new Key(type.id(), id), () -> resources.find(asked, type, id));
  }

  @Override
  public List<Resource> findAll(AccountId asked, ResourceType type, Collection<ResourceId> ids) {
    ask(type, ids);
    return ids.stream().distinct().flatMap(id -> find(asked, type, id).stream()).toList();
  }

  @Override
  public Map<String, List<Resource>> named(AccountId asked, ResourceType type, Collection<String> texts) {
    askNames(type, texts);
    Map<String, List<Resource>> found = new HashMap<>();
    texts.forEach(text -> byName.to(asked, new Name(type.id(), text), Optional::empty)
        .ifPresent(users -> found.put(text, users)));
    return found;
  }

  @Override
  public List<ResourceId> predecessors(AccountId asked, ResourceType type, String userName) {
    return predecessorsOfEach(asked, type, List.of(userName)).getOrDefault(userName, List.of());
  }

  @Override
  public Map<String, List<ResourceId>> predecessorsOfEach(
      AccountId asked, ResourceType type, Collection<String> userNames) {
    askPredecessors(type, userNames);
    Map<String, List<ResourceId>> found = new HashMap<>();
    userNames.forEach(name -> predecessors.to(asked, new Name(type.id(), name), Optional::empty)
        .ifPresent(ids -> found.put(name, ids)));
    return found;
  }

  @Override
  public List<Resource> list(AccountId asked, ResourceType type, @Nullable ResourceId after, int limit) {
    return resources.list(asked, type, after, limit);
  }

  @Override
  public Page<Resource> search(AccountId asked, ResourceType type, Query query) {
    return resources.search(asked, type, query);
  }

  @Override
  public Slice<Resource> walk(AccountId asked, ResourceType type, Walk walk) {
    return resources.walk(asked, type, walk);
  }

  @Override
  public Position positionOf(Order order, Resource resource) {
    return resources.positionOf(order, resource);
  }

  @Override
  public Set<ResourceId> existing(AccountId asked, ResourceType type, Collection<ResourceId> ids) {
    return findAll(asked, type, ids).stream().map(Resource::id).collect(Collectors.toSet());
  }

  @Override
  public Optional<Resource> findForUpdate(AccountId asked, ResourceType type, ResourceId id) {
    throw Answers.writing();
  }

  @Override
  public List<Resource> findAllForUpdate(AccountId asked, ResourceType type, Collection<ResourceId> ids) {
    throw Answers.writing();
  }

  @Override
  public void insert(AccountId asked, Resource resource) {
    throw Answers.writing();
  }

  @Override
  public void replace(AccountId asked, Resource before, Resource after) {
    throw Answers.writing();
  }

  @Override
  public void tombstone(AccountId asked, Resource resource, Instant at) {
    throw Answers.writing();
  }
}
