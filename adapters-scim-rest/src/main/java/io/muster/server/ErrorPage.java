package io.muster.server;

import io.muster.adapters.admin.ProblemErrors;
import io.muster.adapters.console.ConsoleErrors;
import io.muster.adapters.scim.ScimErrors;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what the web server itself refuses, in the form of the surface that was asked. */
@Controller
class ErrorPage implements ErrorController {

  private final ScimErrors scim;
  private final ProblemErrors problems;

  ErrorPage(ScimErrors scim, ProblemErrors problems) {
    this.scim = scim;
    this.problems = problems;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  @Nullable ModelAndView answer(HttpServletRequest request, HttpServletResponse response) {
    HttpStatus status = statusOf(request);
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    if (path.startsWith("/console")) {
      return ConsoleErrors.page(status);
    }
    if (ScimErrors.concerns(path)) {
      scim.answer(status, status.getReasonPhrase() + ".", response);
    } else {
      problems.answer(status, status.getReasonPhrase() + ".", response);
    }
    return null;
  }

  private static HttpStatus statusOf(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }
}
