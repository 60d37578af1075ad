package io.muster.adapters.console;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its own: who is signed in. */
@ControllerAdvice(basePackageClasses = ConsoleAdapter.class)
class PageFrame {

  @ModelAttribute("signedIn")
  @Nullable String signedIn(@AuthenticationPrincipal @Nullable ConsoleLogin principal) {
    return principal == null ? null : principal.getName();
  }
}
