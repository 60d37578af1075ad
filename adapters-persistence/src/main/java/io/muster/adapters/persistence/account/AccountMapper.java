package io.muster.adapters.persistence.account;

import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.account.SafetyCatch;
import io.muster.domain.resource.ResourceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface AccountMapper {

  AccountMapper INSTANCE = Mappers.getMapper(AccountMapper.class);

  @Mapping(target = "production", source = "productionId")
  @Mapping(target = "settings", source = ".")
  Account toRecord(AccountEntity entity);

  @Mapping(target = "put", source = "putMode")
  @Mapping(target = "safetyCatch", expression = "java(toSafetyCatch(entity.catchPercent, entity.catchMinutes))")
  AccountSettings toSettings(AccountEntity entity);

  @Mapping(target = "putMode", source = "put")
  @Mapping(target = "catchPercent", source = "safetyCatch.percent")
  @Mapping(target = "catchMinutes", source = "safetyCatch.minutes")
  @Mapping(target = "id", ignore = true)
  @Mapping(target = "name", ignore = true)
  @Mapping(target = "kind", ignore = true)
  @Mapping(target = "productionId", ignore = true)
  @Mapping(target = "schemaVersion", ignore = true)
  @Mapping(target = "created", ignore = true)
  void settle(AccountSettings settings, @MappingTarget AccountEntity entity);

  default @Nullable SafetyCatch toSafetyCatch(@Nullable Integer percent, @Nullable Integer minutes) {
    return percent == null || minutes == null ? null : new SafetyCatch(percent, minutes);
  }

  default @Nullable ResourceId toResourceId(@Nullable UUID id) {
    return id == null ? null : new ResourceId(id);
  }

  default @Nullable UUID toUuid(@Nullable ResourceId id) {
    return id == null ? null : id.value();
  }

  default @Nullable AccountId toAccountId(@Nullable Long id) {
    return id == null ? null : new AccountId(id);
  }
}
