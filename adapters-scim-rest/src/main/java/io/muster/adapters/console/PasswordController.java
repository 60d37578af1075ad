package io.muster.adapters.console;

import io.muster.application.access.ChangePassword;
import io.muster.domain.Refusal;
import io.muster.domain.access.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody changes their password, and who was given one must begin; their sessions end with the old one. */
@Controller
class PasswordController {

  private static final String PATH = "/console/password";

  private final ChangePassword changePassword;

  PasswordController(ChangePassword changePassword) {
    this.changePassword = changePassword;
  }

  @GetMapping(PATH)
  ModelAndView show(@AuthenticationPrincipal ConsoleLogin principal) {
    return page(principal, HttpStatus.OK);
  }

  @PostMapping(PATH)
  ModelAndView change(
      @AuthenticationPrincipal ConsoleLogin principal,
      @RequestParam String current,
      @RequestParam String next,
      @RequestParam String again) {
    try {
      if (!next.equals(again)) {
        throw Refusal.invalidValue("The new password was not typed twice alike.");
      }
      changePassword.change(Principal.inPerson(principal.login()), new ChangePassword.Command(current, next));
      return new ModelAndView("redirect:/console/sign-in?changed");
    } catch (Refusal refusal) {
      return page(principal, ConsoleErrors.statusOf(refusal.reason())).addObject("problem", refusal.detail());
    }
  }

  private static ModelAndView page(ConsoleLogin principal, HttpStatus status) {
    return new ModelAndView("console/password", status)
        .addObject("given", Principal.inPerson(principal.login()).mustChangePassword());
  }
}
