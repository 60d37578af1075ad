package io.muster.adapters.persistence.activity;

import io.muster.domain.Refusal;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Outcome;
import io.muster.domain.resource.ResourceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ActivityMapper {

  ActivityMapper INSTANCE = Mappers.getMapper(ActivityMapper.class);

  @Mapping(target = "at", source = "happened")
  @Mapping(target = "resource", source = "resourceId")
  @Mapping(target = "outcome", expression = "java(toOutcome(entity.reason))")
  Activity toRecord(ActivityColumns entity);

  @Mapping(target = ".", source = "entry.activity")
  @Mapping(target = "happened", source = "entry.activity.at")
  @Mapping(target = "resourceId", source = "entry.activity.resource")
  @Mapping(target = "reason", source = "entry.activity.outcome")
  @Mapping(target = "refused", expression = "java(toReason(entry.activity().outcome()) != null)")
  @Mapping(target = "repaired", expression = "java(!entry.activity().repairs().isEmpty())")
  @Mapping(target = "revised", expression = "java(entry.document() != null)")
  EntryEntity toEntity(long accountId, Entry entry);

  default Entry toEntry(EntryEntity entity) {
    return new Entry(toRecord(entity), entity.document);
  }

  default @Nullable ResourceId toResourceId(@Nullable UUID id) {
    return id == null ? null : new ResourceId(id);
  }

  default @Nullable UUID toUuid(@Nullable ResourceId id) {
    return id == null ? null : id.value();
  }

  default Outcome toOutcome(Refusal.@Nullable Reason reason) {
    return reason == null ? Outcome.SUCCEEDED : new Outcome.Refused(reason);
  }

  default Refusal.@Nullable Reason toReason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Succeeded _ -> null;
      case Outcome.Refused(Refusal.Reason reason) -> reason;
    };
  }
}
