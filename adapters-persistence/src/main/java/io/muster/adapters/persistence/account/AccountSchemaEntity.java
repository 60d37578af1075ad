package io.muster.adapters.persistence.account;

import io.muster.domain.resource.Value.Complex;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "account_schema")
@IdClass(AccountSchemaEntity.Key.class)
@NullUnmarked
class AccountSchemaEntity {
  @Id
  public long accountId;
  @Id
  public String urnKey;
  public String resourceType;
  public Complex document;

  record Key(long accountId, String urnKey) implements Serializable {}
}
