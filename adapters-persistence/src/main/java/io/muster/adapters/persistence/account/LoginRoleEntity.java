package io.muster.adapters.persistence.account;

import io.muster.domain.access.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "login_role")
@IdClass(LoginRoleEntity.Key.class)
@NullUnmarked
class LoginRoleEntity {
  @Id
  public UUID loginId;
  @Id
  public long accountId;
  @Enumerated(EnumType.STRING)
  public Role role;

  record Key(UUID loginId, long accountId) implements Serializable {}
}
