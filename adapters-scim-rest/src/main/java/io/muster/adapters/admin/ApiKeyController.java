package io.muster.adapters.admin;

import io.muster.application.access.CreateApiKey;
import io.muster.application.access.ListApiKeys;
import io.muster.application.access.RevokeApiKey;
import io.muster.domain.Refusal;
import io.muster.domain.access.ApiKey;
import io.muster.domain.access.Principal;
import io.muster.domain.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
@RequestMapping(path = "/api/v1/api-keys", produces = "application/json")
@Tag(name = "API keys", description = "What programs show, as Authorization: Bearer, to act as your login; only you see them, "
    + "and only with your password")
class ApiKeyController {

  private final ListApiKeys listApiKeys;
  private final CreateApiKey createApiKey;
  private final RevokeApiKey revokeApiKey;

  ApiKeyController(ListApiKeys listApiKeys, CreateApiKey createApiKey, RevokeApiKey revokeApiKey) {
    this.listApiKeys = listApiKeys;
    this.createApiKey = createApiKey;
    this.revokeApiKey = revokeApiKey;
  }

  /** {@code prefix} is how the key begins; {@code role}, where there is one, is the most that it may be anywhere. */
  record KeyView(
      UUID id,
      String name,
      String prefix,
      boolean live,
      @Nullable String role,
      Instant created,
      @Nullable Instant expires,
      @Nullable Instant lastUsed) {

    static KeyView of(ApiKey key, boolean live) {
      return new KeyView(key.id(), key.name(), key.prefix(), live,
          key.most() == null ? null : AccountView.word(key.most()), key.created(), key.expires(), key.lastUsed());
    }
  }

  record KeyList(List<KeyView> items) {}

  /** Without {@code expiresInDays} the key never expires; without {@code role} it may all that the login may. */
  record NewKey(@Nullable String name, @Nullable Integer expiresInDays, @Nullable String role) {

    private CreateApiKey.Command command() {
      if (name == null) {
        throw Refusal.invalidValue("name is required: what the key is for.");
      }
      return new CreateApiKey.Command(name, expiresInDays, role == null ? null : Role.named(role));
    }
  }

  /** {@code key} is shown only here. */
  record CreatedKey(String key, KeyView details) {}

  @Operation(summary = "Your API keys, the latest first: by what they begin with, never themselves")
  @GetMapping
  KeyList list(@Parameter(hidden = true) Principal principal) {
    return new KeyList(listApiKeys.list(principal).stream()
        .map(listed -> KeyView.of(listed.key(), listed.live()))
        .toList());
  }

  @Operation(summary = "A new API key, shown only here. 409 while ten live")
  @PostMapping(consumes = "application/json")
  ResponseEntity<CreatedKey> create(@Parameter(hidden = true) Principal principal, @RequestBody NewKey body) {
    CreateApiKey.Created created = createApiKey.create(principal, body.command());
    return ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore())
        .body(new CreatedKey(created.text(), KeyView.of(created.key(), true)));
  }

  @Operation(summary = "Revoke an API key, at once and everywhere")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@Parameter(hidden = true) Principal principal, @PathVariable String id) {
    revokeApiKey.revoke(principal, Listing.Ids.require(id));
  }
}
