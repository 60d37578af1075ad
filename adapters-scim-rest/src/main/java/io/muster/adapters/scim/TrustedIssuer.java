package io.muster.adapters.scim;

import io.muster.domain.access.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An issuer whose JWTs open accounts: {@code uri} is the claim {@code iss}, {@code audience} must be among {@code aud},
 * and {@code accountClaim} tells the account: by its name, or by what {@code accounts} calls it where that says anything.
 * Without {@code keys}, where its keys are (a JWK set, RFC 7517), they are looked up at the issuer.
 */
public record TrustedIssuer(
    String name,
    String uri,
    @Nullable String keys,
    String audience,
    String accountClaim,
    Map<String, String> accounts,
    Set<Scope> scopes) {

  public TrustedIssuer {
    accounts = Map.copyOf(accounts);
    scopes = Set.copyOf(scopes);
  }

  /** The name of the account that the claim stands for. */
  Optional<String> accountOf(@Nullable String claim) {
    return Optional.ofNullable(accounts.isEmpty() || claim == null ? claim : accounts.get(claim));
  }

  /** What the activity log calls it. */
  String actor() {
    return "jwt:" + name;
  }
}
