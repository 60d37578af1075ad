package io.muster.adapters.scim;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what goes wrong before a SCIM request reaches its handler, such as a database that cannot be asked for a token. */
public final class ScimFaultFilter extends OncePerRequestFilter {

  private final ScimErrors errors;

  public ScimFaultFilter(ScimErrors errors) {
    this.errors = errors;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !ScimErrors.concerns(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException fault) {
      errors.answer(fault, response);
    }
  }
}
