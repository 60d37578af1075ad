package io.muster.adapters.scim;

import io.muster.domain.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a client that asks too much with 429 (RFC 6585 §4) and says when to come again, before anything is read. */
public final class RateLimitFilter extends OncePerRequestFilter {

  private final RateLimits limits;
  private final ScimErrors errors;

  public RateLimitFilter(RateLimits limits, ScimErrors errors) {
    this.limits = limits;
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Duration> wait = waitOf(SecurityContextHolder.getContext().getAuthentication());
    if (wait.isPresent()) {
      // RFC 6585 §4: "Responses with the 429 status code MUST NOT be stored by a cache."
      response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
      errors.answer(Refusal.tooManyRequests("Too many requests; send fewer a second.", wait.get()), response);
      return;
    }
    chain.doFilter(request, response);
  }

  private Optional<Duration> waitOf(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof CallerPrincipal principal
        ? limits.wait(principal.caller())
        : Optional.empty();
  }
}
