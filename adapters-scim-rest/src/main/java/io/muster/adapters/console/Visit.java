package io.muster.adapters.console;

import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import java.util.function.Supplier;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody in the account that a path of the console names, in the role they have there. */
record Visit(Administrator administrator) {

  /** A page about the account, which shows where somebody is and in what role. */
  ModelAndView page(String view) {
    return new ModelAndView("console/" + view).addObject("here", administrator);
  }

  /** On to a page of the account, so that loading it anew sends no form again. */
  ModelAndView onwards(String... segments) {
    String path = UriComponentsBuilder.fromPath("/console/accounts")
        .pathSegment(administrator.account().name()).pathSegment(segments).encode().toUriString();
    return new ModelAndView("redirect:" + path);
  }

  /** What comes of a form: the next page, or else {@code form} once more, with what was refused and why. */
  ModelAndView attempt(Supplier<ModelAndView> done, Supplier<ModelAndView> form) {
    try {
      return done.get();
    } catch (Refusal refusal) {
      return ConsoleErrors.refused(form.get(), refusal);
    }
  }
}
