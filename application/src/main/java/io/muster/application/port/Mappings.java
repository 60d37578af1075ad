package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target;
import io.muster.domain.resource.ResourceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What mappings made of the SCIM resources of every account; kept for tombstoned resources too. */
public interface Mappings {

  Optional<MappingStatus> statusOf(AccountId account, ResourceId resource);

  Map<ResourceId, MappingStatus> statusesOf(AccountId account, Collection<ResourceId> resources);

  /** The SCIM resources linked to that record, tombstoned ones included. */
  List<ResourceId> linkedTo(AccountId account, Target target);

  /** The same for several records: those that nothing is linked to are left out. */
  Map<Target, List<ResourceId>> linkedToEach(AccountId account, Collection<? extends Target> targets);

  /** Resources that a version before that one mapped last, the longest outdated first, at most {@code limit}. */
  List<ResourceId> outdated(AccountId account, MappingKind kind, int version, int limit);

  int countOutdated(AccountId account, MappingKind kind, int version);

  /** These need not be mapped by that version, whatever they were mapped by; how many were outdated. */
  int settle(AccountId account, MappingKind kind, int version, Collection<ResourceId> resources);

  /**
   * The resources that the mapping made nothing of, or not all that it should have, those tombstoned included; in the order
   * of their identifiers, at most {@code limit}.
   */
  List<ResourceId> troubled(AccountId account, MappingKind kind, int limit);

  /** The resources on that hold in the order of their identifiers, at most {@code limit}, those after {@code after}. */
  List<ResourceId> onHold(AccountId account, int hold, @Nullable ResourceId after, int limit);

  int countOnHold(AccountId account, int hold);

  /** Those of them that are still on that hold no longer are, and have that problem instead. */
  void takeOffHold(AccountId account, int hold, Collection<ResourceId> resources, String problem);

  /** Keeps the status in the place of an earlier one of the same resource. */
  void record(AccountId account, MappingStatus status);
}
