package io.muster.adapters.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its own: who is signed in, and the part of an account that the page belongs to. */
@ControllerAdvice(basePackageClasses = ConsoleAdapter.class)
class PageFrame {

  private static final Pattern PLACE = Pattern.compile("/console/accounts/[^/]+/([a-z-]+).*");

  @ModelAttribute("signedIn")
  @Nullable String signedIn(@AuthenticationPrincipal @Nullable ConsoleLogin principal) {
    return principal == null ? null : principal.getName();
  }

  /** The first word of the path below the account; empty at its front. */
  @ModelAttribute("place")
  String place(HttpServletRequest request) {
    return placeOf(request);
  }

  static String placeOf(HttpServletRequest request) {
    Matcher path = PLACE.matcher(request.getRequestURI());
    return path.matches() ? path.group(1) : "";
  }
}
