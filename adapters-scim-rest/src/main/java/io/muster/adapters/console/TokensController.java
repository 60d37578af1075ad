package io.muster.adapters.console;

import io.muster.application.access.ListTokens;
import io.muster.application.access.RevokeToken;
import io.muster.application.access.RotateToken;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The tokens of an account; a new one is in the answer to the form that asked for it, and nowhere else. */
@Controller
@RequestMapping("/console/accounts/{account}/tokens")
class TokensController {

  private final Entrance entrance;
  private final ListTokens listTokens;
  private final RotateToken rotateToken;
  private final RevokeToken revokeToken;

  TokensController(Entrance entrance, ListTokens listTokens, RotateToken rotateToken, RevokeToken revokeToken) {
    this.entrance = entrance;
    this.listTokens = listTokens;
    this.rotateToken = rotateToken;
    this.revokeToken = revokeToken;
  }

  @GetMapping
  ModelAndView list(@AuthenticationPrincipal ConsoleLogin login, @PathVariable String account) {
    return page(entrance.enter(login, account));
  }

  @PostMapping("/rotate")
  ModelAndView rotate(@AuthenticationPrincipal ConsoleLogin login, @PathVariable String account) {
    Administrator administrator = entrance.enter(login, account);
    try {
      RotateToken.Rotated rotated = rotateToken.rotate(administrator, new RotateToken.Command(null, null));
      return page(administrator).addObject("token", rotated.text());
    } catch (Refusal refusal) {
      return refused(administrator, refusal);
    }
  }

  @PostMapping("/{id}/revoke")
  ModelAndView revoke(
      @AuthenticationPrincipal ConsoleLogin login, @PathVariable String account, @PathVariable UUID id) {
    Administrator administrator = entrance.enter(login, account);
    revokeToken.revoke(administrator, id);
    return new ModelAndView("redirect:/console/accounts/" + administrator.account().name() + "/tokens");
  }

  private ModelAndView refused(Administrator administrator, Refusal refusal) {
    ModelAndView page = page(administrator).addObject("problem", refusal.detail());
    page.setStatus(ConsoleErrors.statusOf(refusal.reason()));
    return page;
  }

  private ModelAndView page(Administrator administrator) {
    return Entrance.page("tokens", administrator).addObject("tokens", listTokens.list(administrator));
  }
}
