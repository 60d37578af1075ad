package io.muster.adapters.console;

import io.muster.application.account.CreateAccount;
import io.muster.application.account.ListAccounts;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Principal;
import io.muster.domain.access.Role;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The accounts that somebody may enter, and new ones; a new one's token is in the answer to the form that made it. */
@Controller
@RequestMapping("/console")
class AccountsController {

  private final ListAccounts listAccounts;
  private final CreateAccount createAccount;

  AccountsController(ListAccounts listAccounts, CreateAccount createAccount) {
    this.listAccounts = listAccounts;
    this.createAccount = createAccount;
  }

  @GetMapping
  ModelAndView list(@AuthenticationPrincipal ConsoleLogin login) {
    Principal somebody = Principal.inPerson(login.login());
    return somebody.mustChangePassword() ? new ModelAndView("redirect:/console/password") : page(somebody);
  }

  /** A QA account names its production account. */
  @PostMapping("/accounts")
  ModelAndView create(
      @AuthenticationPrincipal ConsoleLogin login,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String production) {
    Principal somebody = Principal.inPerson(login.login());
    try {
      CreateAccount.Created created = createAccount.create(
          somebody, new CreateAccount.Command(name.strip(), production.isEmpty() ? null : production));
      return page(somebody).addObject("created", created);
    } catch (Refusal refusal) {
      return ConsoleErrors.refused(page(somebody).addObject("name", name), refusal);
    }
  }

  private ModelAndView page(Principal somebody) {
    List<Administrator> accounts = listAccounts.list(somebody);
    return new ModelAndView("console/accounts")
        .addObject("accounts", accounts)
        .addObject("owns", accounts.stream().anyMatch(entered -> entered.role() == Role.OWNER));
  }
}
