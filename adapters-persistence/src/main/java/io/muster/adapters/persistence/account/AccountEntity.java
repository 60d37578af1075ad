package io.muster.adapters.persistence.account;

import io.muster.domain.account.Account;
import io.muster.domain.account.AccountSettings;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "account")
@NullUnmarked
class AccountEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;
  public String name;
  @Enumerated(EnumType.STRING)
  public Account.Kind kind;
  public Long productionId;
  @Enumerated(EnumType.STRING)
  public AccountSettings.PutMode putMode;
  @Enumerated(EnumType.STRING)
  public AccountSettings.UserDeletion userDeletion;
  @Enumerated(EnumType.STRING)
  public AccountSettings.UnknownAttributes unknownAttributes;
  public int maximumPage;
  public String customFieldsUrn;
  @Enumerated(EnumType.STRING)
  public AccountSettings.Dialect dialect;
  public UUID me;
  public Integer catchPercent;
  public Integer catchMinutes;
  public int oldTokenDays;
  public Integer activityRetentionDays;
  /** Raised where it is stored, and so never written back from an entity that was read before. */
  @Column(updatable = false)
  public long schemaVersion;
  public Instant created;
}
