package io.muster.adapters.persistence.organization;

import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import io.muster.domain.directory.Source;
import io.muster.domain.resource.Folding;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, imports = Folding.class)
interface OrganizationMapper {

  OrganizationMapper INSTANCE = Mappers.getMapper(OrganizationMapper.class);

  @Mapping(target = "parent", source = "parentId")
  @Mapping(target = "manager", source = "managerId")
  @Mapping(target = "source", expression = "java(toSource(entity.sourceName, entity.sourceId))")
  Organization toRecord(OrganizationEntity entity);

  @Mapping(target = "id", source = "organization.id.value")
  @Mapping(target = "nameKey", expression = "java(Folding.fold(organization.name()))")
  @Mapping(target = "defaultClaim", expression = "java(organization.isDefault() ? Byte.valueOf((byte) 1) : null)")
  @Mapping(target = "parentId", source = "organization.parent.value")
  @Mapping(target = "managerId", source = "organization.manager.value")
  @Mapping(target = "sourceName", source = "organization.source.name")
  @Mapping(target = "sourceId", source = "organization.source.id")
  OrganizationEntity toEntity(long accountId, Organization organization);

  @Mapping(target = "source", expression = "java(toSource(entity.sourceName, entity.sourceId))")
  Site toRecord(SiteEntity entity);

  @Mapping(target = "id", source = "site.id.value")
  @Mapping(target = "nameKey", expression = "java(Folding.fold(site.name()))")
  @Mapping(target = "sourceName", source = "site.source.name")
  @Mapping(target = "sourceId", source = "site.source.id")
  SiteEntity toEntity(long accountId, Site site);

  default @Nullable OrganizationId toOrganizationId(@Nullable UUID id) {
    return id == null ? null : new OrganizationId(id);
  }

  default @Nullable PersonId toPersonId(@Nullable UUID id) {
    return id == null ? null : new PersonId(id);
  }

  default @Nullable SiteId toSiteId(@Nullable UUID id) {
    return id == null ? null : new SiteId(id);
  }

  default @Nullable Source toSource(@Nullable String name, @Nullable String id) {
    return name == null || id == null ? null : new Source(name, id);
  }
}
