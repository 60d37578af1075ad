package io.muster.application.port;

import io.muster.domain.access.Token;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SCIM bearer tokens of every account. */
public interface Tokens {

  Optional<Token> findByDigest(TokenDigest digest);

  List<Token> list(AccountId account);

  void insert(Token token);

  /** Nothing becomes of a token that is revoked already. */
  void revoke(AccountId account, UUID id, Instant at);

  /** The token expires then, unless it does so earlier. */
  void expire(AccountId account, UUID id, Instant at);

  /** Remembers the latest use; called at most once a minute for each token and replica. */
  void recordUse(AccountId account, UUID id, Instant at);
}
