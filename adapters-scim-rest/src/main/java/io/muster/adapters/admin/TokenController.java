package io.muster.adapters.admin;

import io.muster.application.access.ListTokens;
import io.muster.application.access.RevokeToken;
import io.muster.application.access.RotateToken;
import io.muster.application.access.TokenDetails;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Token;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/tokens", produces = "application/json")
@Tag(name = "Tokens", description = "What provisioning clients show to be let in; only the owner of an account may see them")
class TokenController {

  private final ListTokens listTokens;
  private final RotateToken rotateToken;
  private final RevokeToken revokeToken;

  TokenController(ListTokens listTokens, RotateToken rotateToken, RevokeToken revokeToken) {
    this.listTokens = listTokens;
    this.rotateToken = rotateToken;
    this.revokeToken = revokeToken;
  }

  /**
   * {@code prefix} is how the token begins. {@code warnings}: old, when it is older than eleven months; expires_soon,
   * within 30 days.
   */
  record TokenView(
      UUID id,
      String prefix,
      boolean live,
      List<String> scopes,
      Instant created,
      @Nullable Instant expires,
      @Nullable Instant revoked,
      @Nullable Instant lastUsed,
      List<String> warnings) {

    static TokenView of(TokenDetails details) {
      Token token = details.token();
      return new TokenView(token.id(), token.prefix(), details.live(), words(token.scopes()), token.created(),
          token.expires(), token.revoked(), token.lastUsed(), words(details.warnings()));
    }

    private static List<String> words(Collection<? extends Enum<?>> constants) {
      return constants.stream().map(AccountView::word).sorted().toList();
    }
  }

  record TokenList(List<TokenView> items) {}

  /** What is null stays as it was with the old token, except that a token without {@code expiresInDays} never expires. */
  record Rotation(@Nullable List<String> scopes, @Nullable Integer expiresInDays) {

    private static final Rotation AS_BEFORE = new Rotation(null, null);

    private RotateToken.Command command() {
      return new RotateToken.Command(
          scopes == null ? null : scopes.stream().map(Rotation::scope).collect(Collectors.toUnmodifiableSet()),
          expiresInDays);
    }

    private static Scope scope(String word) {
      return Arrays.stream(Scope.values()).filter(scope -> AccountView.word(scope).equals(word)).findFirst()
          .orElseThrow(() -> Refusal.invalidValue("scopes must be among: read, users, groups."));
    }
  }

  /** {@code token} is shown only here. */
  record RotatedToken(String token, TokenView details) {}

  @Operation(summary = "The account's tokens, the latest first: by what they begin with, never themselves")
  @GetMapping
  TokenList list(@Parameter(hidden = true) Administrator administrator, @PathVariable String account) {
    return new TokenList(listTokens.list(administrator).stream().map(TokenView::of).toList());
  }

  @Operation(summary = "A new token, shown only here; the old one stays valid for the days of the setting old_token_days. "
      + "409 while two tokens live")
  @PostMapping("/rotate")
  ResponseEntity<RotatedToken> rotate(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @RequestBody(required = false) @Nullable Rotation rotation) {
    RotateToken.Rotated rotated =
        rotateToken.rotate(administrator, (rotation == null ? Rotation.AS_BEFORE : rotation).command());
    return ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore())
        .body(new RotatedToken(rotated.text(), TokenView.of(rotated.token())));
  }

  @Operation(summary = "Revoke a token: at once here, within five seconds on every other replica")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String id) {
    revokeToken.revoke(administrator, Listing.Ids.require(id));
  }
}
