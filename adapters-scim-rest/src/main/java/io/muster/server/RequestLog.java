package io.muster.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives every request an id, which its log lines and its answer carry, and logs each one: the route and never the path or
 * the query, which hold personal values.
 */
class RequestLog extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
  private static final String HEADER = "X-Request-Id";
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = idOf(request);
    long start = System.nanoTime();
    response.setHeader(HEADER, id);
    try (MDC.MDCCloseable _ = MDC.putCloseable("request_id", id)) {
      chain.doFilter(request, response);
      LOG.atInfo()
          .addKeyValue("method", request.getMethod())
          .addKeyValue("route", String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)))
          .addKeyValue("status", response.getStatus())
          .addKeyValue("microseconds", (System.nanoTime() - start) / 1_000)
          .log("request");
    }
  }

  private static String idOf(HttpServletRequest request) {
    String given = request.getHeader(HEADER);
    return given != null && ACCEPTED.matcher(given).matches() ? given : UUID.randomUUID().toString();
  }
}
