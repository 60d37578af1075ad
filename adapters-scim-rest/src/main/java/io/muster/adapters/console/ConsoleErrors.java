package io.muster.adapters.console;

import io.muster.domain.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Shows what went wrong in the console as a page that says what to do. */
@Component
public class ConsoleErrors implements HandlerExceptionResolver, Ordered {

  private static final String REASON = ConsoleErrors.class.getName() + ".reason";

  /** The page for a status that some layer has decided on. */
  public static ModelAndView page(HttpStatus status) {
    return page(status, switch (status) {
      case FORBIDDEN -> "The page that you sent was too old, or not one of Muster's. Go back, load it anew and try again.";
      case BAD_REQUEST -> "Something in the address, or in the form, is not what it must be. Go back and follow a link.";
      case NOT_FOUND -> "There is no such page.";
      case SERVICE_UNAVAILABLE -> "Muster cannot answer at the moment. Try again soon.";
      default -> "Muster could not do that. The log tells why; find it by the header X-Request-Id of this answer.";
    });
  }

  /** Also what goes wrong before a handler is found; what nobody foresaw goes on to the log and the error page. */
  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
    if (!request.getRequestURI().startsWith("/console")) {
      return null;
    }
    return switch (exception) {
      case Refusal refusal -> {
        request.setAttribute(REASON, refusal.reason());
        yield refused(refusal, response);
      }
      case TypeMismatchException _ -> page(HttpStatus.BAD_REQUEST);
      case ErrorResponse known -> page(HttpStatus.valueOf(known.getStatusCode().value()));
      default -> null;
    };
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  /** The page of a form once more, with what was refused and why. */
  static ModelAndView refused(ModelAndView form, Refusal refusal) {
    form.setStatus(statusOf(refusal.reason()));
    return form.addObject("problem", refusal.detail());
  }

  private static ModelAndView refused(Refusal refusal, HttpServletResponse response) {
    refusal.retryAfterSeconds().ifPresent(seconds ->
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    return page(statusOf(refusal.reason()), refusal.detail());
  }

  private static ModelAndView page(HttpStatus status, String detail) {
    ModelAndView page = new ModelAndView("console/error", status);
    page.addObject("title", status.getReasonPhrase());
    page.addObject("detail", detail);
    return page;
  }

  /** What the request was refused for; null when it was not, or by its form. */
  static Refusal.@Nullable Reason reasonOf(HttpServletRequest request) {
    return request.getAttribute(REASON) instanceof Refusal.Reason reason ? reason : null;
  }

  static HttpStatus statusOf(Refusal.Reason reason) {
    return switch (reason) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case UNIQUENESS, CONFLICT -> HttpStatus.CONFLICT;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
      default -> HttpStatus.BAD_REQUEST;
    };
  }
}
