package io.muster.adapters.console;

import io.muster.application.access.EnterAccount;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Principal;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lets whoever is signed in into the account that a path names. */
@Component
class Entrance {

  private final EnterAccount enterAccount;

  Entrance(EnterAccount enterAccount) {
    this.enterAccount = enterAccount;
  }

  /** Refuses with {@code NOT_FOUND} when there is no such account as far as this login may know. */
  Administrator enter(ConsoleLogin login, String account) {
    return enterAccount.enter(Principal.inPerson(login.login()), account);
  }

  /** A page about an account, which shows where somebody is and in what role. */
  static ModelAndView page(String view, Administrator administrator) {
    return new ModelAndView("console/" + view).addObject("here", administrator);
  }
}
