package io.muster.adapters.persistence.person;

import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
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
interface PersonMapper {

  PersonMapper INSTANCE = Mappers.getMapper(PersonMapper.class);

  @Mapping(target = "organization", source = "organizationId")
  @Mapping(target = "site", source = "siteId")
  @Mapping(target = "manager", source = "managerId")
  @Mapping(target = "source", expression = "java(toSource(entity.sourceName, entity.sourceId))")
  Person toRecord(PersonEntity entity);

  @Mapping(target = "id", source = "person.id.value")
  @Mapping(target = "primaryEmailKey", expression = "java(Folding.fold(person.primaryEmail()))")
  @Mapping(target = "nameKey", expression = "java(Folding.fold(person.name()))")
  @Mapping(target = "organizationId", source = "person.organization.value")
  @Mapping(target = "siteId", source = "person.site.value")
  @Mapping(target = "managerId", source = "person.manager.value")
  @Mapping(target = "sourceName", source = "person.source.name")
  @Mapping(target = "sourceId", source = "person.source.id")
  PersonEntity toEntity(long accountId, Person person);

  default @Nullable PersonId toPersonId(@Nullable UUID id) {
    return id == null ? null : new PersonId(id);
  }

  default @Nullable OrganizationId toOrganizationId(@Nullable UUID id) {
    return id == null ? null : new OrganizationId(id);
  }

  default @Nullable SiteId toSiteId(@Nullable UUID id) {
    return id == null ? null : new SiteId(id);
  }

  default @Nullable Source toSource(@Nullable String name, @Nullable String id) {
    return name == null || id == null ? null : new Source(name, id);
  }
}
