package io.muster.adapters.admin;

import io.muster.domain.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers whoever brings no right login: 401, or what kept Muster from looking the login up. */
public final class AdminEntryPoint implements AuthenticationEntryPoint {

  private final ProblemErrors problems;

  public AdminEntryPoint(ProblemErrors problems) {
    this.problems = problems;
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
    if (exception.getCause() instanceof Refusal refusal) {
      problems.answer(refusal, response);
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Muster\", charset=\"UTF-8\"");
    response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Muster\"");
    problems.answer(HttpStatus.UNAUTHORIZED,
        "A login is needed: HTTP Basic with its name and password, or one of its API keys as a bearer token.", response);
  }
}
