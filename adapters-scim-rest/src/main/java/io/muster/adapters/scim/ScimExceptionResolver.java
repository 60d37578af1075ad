package io.muster.adapters.scim;

import io.muster.domain.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers what goes wrong in routing, reading and handling a SCIM request. */
public final class ScimExceptionResolver implements HandlerExceptionResolver, Ordered {

  /** Where the reason of a refusal stands, for the activity log. */
  static final String REFUSAL = ScimExceptionResolver.class.getName() + ".refusal";

  private final ScimErrors errors;

  public ScimExceptionResolver(ScimErrors errors) {
    this.errors = errors;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
    if (!ScimErrors.concerns(request.getRequestURI())) {
      return null;
    }
    if (exception instanceof HttpRequestMethodNotSupportedException method && method.getSupportedMethods() != null) {
      response.setHeader(HttpHeaders.ALLOW, String.join(", ", method.getSupportedMethods()));
    }
    if (exception instanceof Refusal refusal) {
      request.setAttribute(REFUSAL, refusal.reason());
    }
    errors.answer(exception, response);
    return new ModelAndView();
  }
}
