package io.muster.adapters.console;

import io.muster.application.account.ListAccounts;
import io.muster.domain.access.Principal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The accounts that somebody may enter. */
@Controller
class AccountsController {

  private final ListAccounts listAccounts;

  AccountsController(ListAccounts listAccounts) {
    this.listAccounts = listAccounts;
  }

  @GetMapping("/console")
  String list(@AuthenticationPrincipal ConsoleLogin principal, Model model) {
    Principal somebody = Principal.inPerson(principal.login());
    if (somebody.mustChangePassword()) {
      return "redirect:/console/password";
    }
    model.addAttribute("accounts", listAccounts.list(somebody));
    return "console/accounts";
  }
}
