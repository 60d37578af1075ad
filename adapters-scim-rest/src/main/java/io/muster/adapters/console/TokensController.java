package io.muster.adapters.console;

import io.muster.application.access.ListTokens;
import io.muster.application.access.RevokeToken;
import io.muster.application.access.RotateToken;
import java.util.UUID;
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

  private final ListTokens listTokens;
  private final RotateToken rotateToken;
  private final RevokeToken revokeToken;

  TokensController(ListTokens listTokens, RotateToken rotateToken, RevokeToken revokeToken) {
    this.listTokens = listTokens;
    this.rotateToken = rotateToken;
    this.revokeToken = revokeToken;
  }

  @GetMapping
  ModelAndView list(Visit visit) {
    return page(visit);
  }

  @PostMapping("/rotate")
  ModelAndView rotate(Visit visit) {
    return visit.attempt(() -> {
      RotateToken.Rotated rotated = rotateToken.rotate(visit.administrator(), new RotateToken.Command(null, null));
      return page(visit).addObject("token", rotated.text());
    }, () -> page(visit));
  }

  @PostMapping("/{id}/revoke")
  ModelAndView revoke(Visit visit, @PathVariable UUID id) {
    return visit.attempt(() -> {
      revokeToken.revoke(visit.administrator(), id);
      return visit.onwards("tokens");
    }, () -> page(visit));
  }

  private ModelAndView page(Visit visit) {
    return visit.page("tokens").addObject("tokens", listTokens.list(visit.administrator()));
  }
}
