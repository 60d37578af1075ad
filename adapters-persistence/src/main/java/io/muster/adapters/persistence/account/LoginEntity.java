package io.muster.adapters.persistence.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "login")
@NullUnmarked
class LoginEntity {
  @Id
  public UUID id;
  public String name;
  public String nameKey;
  public String encodedPassword;
  public boolean oneTimePassword;
  public int failures;
  public Instant lockedUntil;
  public Instant created;
}
