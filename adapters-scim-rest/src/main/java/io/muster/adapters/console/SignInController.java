package io.muster.adapters.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that everybody sees first; what it sends is read by Spring Security. */
@Controller
class SignInController {

  private final SignInChoices choices;

  SignInController(SignInChoices choices) {
    this.choices = choices;
  }

  @GetMapping("/console/sign-in")
  String show(Model model) {
    model.addAttribute("providers", choices.providers());
    return "console/sign-in";
  }
}
