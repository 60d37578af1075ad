package io.muster.adapters.console;

import io.muster.application.access.EnterAccount;
import io.muster.domain.access.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Lets whoever is signed in into the account that a path names, or refuses with {@code NOT_FOUND} if they know of none. */
@Component
class Entrance implements HandlerMethodArgumentResolver {

  /** Where the visit stands in a request, once it has been let in. */
  static final String VISIT = Entrance.class.getName() + ".visit";

  private final EnterAccount enterAccount;

  Entrance(EnterAccount enterAccount) {
    this.enterAccount = enterAccount;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Visit.class);
  }

  @Override
  public Visit resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer page,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    if (request.getUserPrincipal() instanceof Authentication authentication
        && authentication.getPrincipal() instanceof ConsoleLogin login) {
      Visit visit = new Visit(enterAccount.enter(Principal.inPerson(login.login()), account(request)));
      request.setAttribute(VISIT, visit, RequestAttributes.SCOPE_REQUEST);
      return visit;
    }
    throw new IllegalStateException("nobody is signed in");
  }

  private static String account(NativeWebRequest request) {
    Map<?, ?> path = (Map<?, ?>) request.getAttribute(
        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    return path == null ? "" : String.valueOf(path.get("account"));
  }
}
