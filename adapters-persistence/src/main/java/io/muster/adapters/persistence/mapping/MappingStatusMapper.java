package io.muster.adapters.persistence.mapping;

import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target;
import io.muster.domain.resource.ResourceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface MappingStatusMapper {

  MappingStatusMapper INSTANCE = Mappers.getMapper(MappingStatusMapper.class);

  @Mapping(target = "resource", source = "resourceId")
  @Mapping(target = "target", expression = "java(toTarget(entity))")
  @Mapping(target = "at", source = "ranAt")
  @Mapping(target = "hold", source = "holdNumber")
  MappingStatus toRecord(MappingStatusEntity entity);

  @Mapping(target = "resourceId", source = "status.resource.value")
  @Mapping(target = "targetKind", source = "status.target")
  @Mapping(target = "targetId", source = "status.target")
  @Mapping(target = "ranAt", source = "status.at")
  @Mapping(target = "holdNumber", source = "status.hold")
  @Mapping(target = "troubled", expression = "java(!status.isMapped())")
  MappingStatusEntity toEntity(long accountId, MappingStatus status);

  default ResourceId toResourceId(UUID id) {
    return new ResourceId(id);
  }

  default @Nullable TargetKind toKind(@Nullable Target target) {
    return target == null ? null : TargetKind.of(target);
  }

  default @Nullable UUID toId(@Nullable Target target) {
    return target == null ? null : TargetKind.idOf(target);
  }

  default @Nullable Target toTarget(MappingStatusEntity entity) {
    return entity.targetKind == null ? null : entity.targetKind.target(entity.targetId);
  }
}
