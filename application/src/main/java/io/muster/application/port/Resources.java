package io.muster.application.port;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SCIM resources of every account. What is tombstoned is found by none of these but {@link #predecessors}. */
public interface Resources {

  Optional<Resource> find(AccountId account, ResourceType type, ResourceId id);

  /** Like {@link #find}; nobody else can change the resource until the transaction ends. */
  Optional<Resource> findForUpdate(AccountId account, ResourceType type, ResourceId id);

  /** Those of {@code ids} that exist, in no particular order. */
  List<Resource> findAll(AccountId account, ResourceType type, Collection<ResourceId> ids);

  /** Like {@link #findAll}, in the order of their identifiers; nobody else can change them until the transaction ends. */
  List<Resource> findAllForUpdate(AccountId account, ResourceType type, Collection<ResourceId> ids);

  /** In the order of their identifiers, at most {@code limit}, those after {@code after} when it is given. */
  List<Resource> list(AccountId account, ResourceType type, @Nullable ResourceId after, int limit);

  /**
   * For each of these texts the users whose externalId it is, or whose userName in any case; texts that nobody is named
   * by are left out.
   */
  Map<String, List<Resource>> named(AccountId account, ResourceType type, Collection<String> texts);

  /** Refuses with {@code UNIQUENESS}, naming the attribute, when another resource has a value that must be unique. */
  void insert(AccountId account, Resource resource);

  /** Stores {@code after} in the place of {@code before}; refuses like {@link #insert}. */
  void replace(AccountId account, Resource before, Resource after);

  /** Takes the resource out of sight and frees its unique values; the record itself is kept. */
  void tombstone(AccountId account, Resource resource, Instant at);

  /** The tombstoned users that had this userName (in any case), the latest first; at most 10. */
  List<ResourceId> predecessors(AccountId account, ResourceType type, String userName);

  /** The same for several names: those that nobody had are left out. */
  Map<String, List<ResourceId>> predecessorsOfEach(AccountId account, ResourceType type, Collection<String> userNames);

  /**
   * One page, and how many match in all. Pages that are read one after the other may go on where the one before ended, and
   * tell the total that was counted then; the first page always counts.
   */
  Page<Resource> search(AccountId account, ResourceType type, Query query);

  /** The next stretch of a list, in its order even when it is read backward. */
  Slice<Resource> walk(AccountId account, ResourceType type, Walk walk);

  /** The place of a resource in lists of that order: what comes before it, and what comes after. */
  Position positionOf(Order order, Resource resource);

  /** Those of {@code ids} that exist with that type. */
  Set<ResourceId> existing(AccountId account, ResourceType type, Collection<ResourceId> ids);
}
