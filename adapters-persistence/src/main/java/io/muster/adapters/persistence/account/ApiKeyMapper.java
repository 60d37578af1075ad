package io.muster.adapters.persistence.account;

import io.muster.domain.access.ApiKey;
import io.muster.domain.access.TokenDigest;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ApiKeyMapper {

  ApiKeyMapper INSTANCE = Mappers.getMapper(ApiKeyMapper.class);

  @Mapping(target = "login", source = "loginId")
  ApiKey toRecord(ApiKeyEntity entity);

  @Mapping(target = "loginId", source = "login")
  ApiKeyEntity toEntity(ApiKey key);

  default TokenDigest toDigest(byte[] stored) {
    return new TokenDigest(stored);
  }

  default byte[] toBytes(TokenDigest digest) {
    return digest.bytes();
  }
}
