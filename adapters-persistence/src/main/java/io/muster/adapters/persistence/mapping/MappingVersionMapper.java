package io.muster.adapters.persistence.mapping;

import io.muster.domain.mapping.MappingVersion;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface MappingVersionMapper {

  MappingVersionMapper INSTANCE = Mappers.getMapper(MappingVersionMapper.class);

  @Mapping(target = "number", source = "version")
  @Mapping(target = "text", source = "document")
  @Mapping(target = "comment", source = "remark")
  @Mapping(target = "at", source = "savedAt")
  MappingVersion toRecord(MappingVersionEntity entity);

  @Mapping(target = "version", source = "version.number")
  @Mapping(target = "kind", source = "version.kind")
  @Mapping(target = "document", source = "version.text")
  @Mapping(target = "author", source = "version.author")
  @Mapping(target = "remark", source = "version.comment")
  @Mapping(target = "savedAt", source = "version.at")
  MappingVersionEntity toEntity(long accountId, MappingVersion version);
}
