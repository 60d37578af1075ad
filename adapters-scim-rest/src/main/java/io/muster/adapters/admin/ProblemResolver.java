package io.muster.adapters.admin;

import io.muster.domain.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what goes wrong in routing, reading and handling an administration request. An answer that has begun is cut off,
 * so that nobody takes it for a whole one.
 */
@Component
class ProblemResolver implements HandlerExceptionResolver, Ordered {

  /** Where the reason of a refusal stands, for the activity log. */
  static final String REFUSAL = ProblemResolver.class.getName() + ".refusal";

  private final ProblemErrors errors;

  ProblemResolver(ProblemErrors errors) {
    this.errors = errors;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
    if (!request.getRequestURI().startsWith("/api/") || response.isCommitted()) {
      return null;
    }
    if (exception instanceof Refusal refusal) {
      request.setAttribute(REFUSAL, refusal.reason());
    }
    errors.answer(exception, response);
    return new ModelAndView();
  }
}
