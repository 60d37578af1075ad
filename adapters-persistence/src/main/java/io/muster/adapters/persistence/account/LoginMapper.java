package io.muster.adapters.persistence.account;

import io.muster.domain.access.Login;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Folding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, imports = Folding.class)
interface LoginMapper {

  LoginMapper INSTANCE = Mappers.getMapper(LoginMapper.class);

  @Mapping(target = "roles", source = "roles")
  Login toRecord(LoginEntity entity, List<LoginRoleEntity> roles);

  @Mapping(target = "nameKey", expression = "java(Folding.fold(login.name()))")
  LoginEntity toEntity(Login login);

  LoginRoleEntity toRole(UUID loginId, long accountId, Role role);

  default List<LoginRoleEntity> toRoles(Login login) {
    return login.roles().entrySet().stream()
        .map(entry -> toRole(login.id(), entry.getKey().value(), entry.getValue()))
        .toList();
  }

  default Map<AccountId, Role> toMap(List<LoginRoleEntity> roles) {
    return roles.stream().collect(Collectors.toMap(role -> new AccountId(role.accountId), role -> role.role));
  }
}
