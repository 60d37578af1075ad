package io.muster.adapters.persistence.account;

import io.muster.domain.access.Scope;
import io.muster.domain.access.Token;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.account.AccountId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface TokenMapper {

  TokenMapper INSTANCE = Mappers.getMapper(TokenMapper.class);

  @Mapping(target = "account", source = "accountId")
  Token toRecord(TokenEntity entity);

  @Mapping(target = "accountId", source = "account.value")
  TokenEntity toEntity(Token token);

  default AccountId toAccountId(long id) {
    return new AccountId(id);
  }

  default TokenDigest toDigest(byte[] stored) {
    return new TokenDigest(stored);
  }

  default byte[] toBytes(TokenDigest digest) {
    return digest.bytes();
  }

  default Set<Scope> toScopes(String stored) {
    return stored.isEmpty()
        ? Set.of()
        : Arrays.stream(stored.split(",")).map(Scope::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  default String toText(Set<Scope> scopes) {
    EnumSet<Scope> ordered = EnumSet.noneOf(Scope.class);
    ordered.addAll(scopes);
    return ordered.stream().map(Scope::name).collect(Collectors.joining(","));
  }
}
