package io.muster.adapters.console;

import io.muster.application.access.CreateApiKey;
import io.muster.application.access.ListApiKeys;
import io.muster.application.access.RevokeApiKey;
import io.muster.domain.Refusal;
import io.muster.domain.access.Principal;
import io.muster.domain.access.Role;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own API keys; a new one is in the answer to the form that made it, and nowhere else. */
@Controller
@RequestMapping("/console/api-keys")
class ApiKeysPage {

  private final ListApiKeys listApiKeys;
  private final CreateApiKey createApiKey;
  private final RevokeApiKey revokeApiKey;

  ApiKeysPage(ListApiKeys listApiKeys, CreateApiKey createApiKey, RevokeApiKey revokeApiKey) {
    this.listApiKeys = listApiKeys;
    this.createApiKey = createApiKey;
    this.revokeApiKey = revokeApiKey;
  }

  @GetMapping
  ModelAndView list(@AuthenticationPrincipal ConsoleLogin login) {
    return page(Principal.inPerson(login.login()));
  }

  /** Without days it never expires; with an empty role it may all that the login may. */
  @PostMapping
  ModelAndView create(
      @AuthenticationPrincipal ConsoleLogin login,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable Integer days,
      @RequestParam(defaultValue = "") String role) {
    Principal principal = Principal.inPerson(login.login());
    return attempt(principal, () -> {
      CreateApiKey.Created created = createApiKey.create(principal,
          new CreateApiKey.Command(name, days, role.isEmpty() ? null : Role.named(role)));
      return page(principal).addObject("key", created.text());
    });
  }

  @PostMapping("/{id}/revoke")
  ModelAndView revoke(@AuthenticationPrincipal ConsoleLogin login, @PathVariable UUID id) {
    Principal principal = Principal.inPerson(login.login());
    return attempt(principal, () -> {
      revokeApiKey.revoke(principal, id);
      return new ModelAndView("redirect:/console/api-keys");
    });
  }

  private ModelAndView attempt(Principal principal, Supplier<ModelAndView> done) {
    try {
      return done.get();
    } catch (Refusal refusal) {
      return ConsoleErrors.refused(page(principal), refusal);
    }
  }

  private ModelAndView page(Principal principal) {
    return new ModelAndView("console/api-keys").addObject("keys", listApiKeys.list(principal));
  }
}
