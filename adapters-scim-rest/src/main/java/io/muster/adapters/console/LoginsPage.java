package io.muster.adapters.console;

import io.muster.application.access.GiveRole;
import io.muster.application.access.ListLogins;
import io.muster.application.access.TakeRole;
import io.muster.domain.access.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who administers an account; a new login's password is in the answer to the form that made it, and nowhere else. */
@Controller
@RequestMapping("/console/accounts/{account}/logins")
class LoginsPage {

  private final ListLogins listLogins;
  private final GiveRole giveRole;
  private final TakeRole takeRole;

  LoginsPage(ListLogins listLogins, GiveRole giveRole, TakeRole takeRole) {
    this.listLogins = listLogins;
    this.giveRole = giveRole;
    this.takeRole = takeRole;
  }

  @GetMapping
  ModelAndView list(Visit visit) {
    return page(visit);
  }

  @PostMapping
  ModelAndView give(Visit visit, @RequestParam String name, @RequestParam String role) {
    return visit.attempt(
        () -> {
          GiveRole.Given given = giveRole.give(visit.administrator(), name.strip(), Role.named(role));
          return given.oneTimePassword() == null ? visit.onwards("logins") : page(visit).addObject("given", given);
        },
        () -> page(visit).addObject("name", name).addObject("role", role));
  }

  @PostMapping("/{name}/take")
  ModelAndView take(
      Visit visit, @AuthenticationPrincipal ConsoleLogin login, @PathVariable String name) {
    return visit.attempt(() -> {
      takeRole.take(visit.administrator(), name);
      return name.equalsIgnoreCase(login.getName()) ? new ModelAndView("redirect:/console") : visit.onwards("logins");
    }, () -> page(visit));
  }

  private ModelAndView page(Visit visit) {
    return visit.page("logins").addObject("logins", listLogins.list(visit.administrator()));
  }
}
