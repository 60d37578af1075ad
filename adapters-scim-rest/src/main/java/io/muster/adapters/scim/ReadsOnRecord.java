package io.muster.adapters.scim;

import io.muster.adapters.scim.dialect.Repairs;
import io.muster.application.activity.Attempt;
import io.muster.application.activity.ReadRecorder;
import io.muster.domain.Refusal;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Has every SCIM request that changes nothing put on record, when it has been answered. */
public final class ReadsOnRecord implements HandlerInterceptor {

  /** Where a handler says the name of the resource type that is read. */
  static final String TYPE = ReadsOnRecord.class.getName() + ".type";

  private static final String BEGAN = ReadsOnRecord.class.getName() + ".began";

  private final ReadRecorder recorder;

  public ReadsOnRecord(ReadRecorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    request.setAttribute(BEGAN, System.nanoTime());
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception exception) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (isRead(request) && authentication != null
        && authentication.getPrincipal() instanceof CallerPrincipal principal
        && request.getAttribute(BEGAN) instanceof Long began) {
      String id = idIn(request);
      Attempt attempt = Attempt.by(principal.caller(), id == null ? Operation.LIST : Operation.READ,
          request.getAttribute(TYPE) instanceof String type ? type : null, id, Repairs.of(request)::names);
      recorder.read(attempt, outcome(request, response), (System.nanoTime() - began) / 1_000_000);
    }
  }

  private static boolean isRead(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD" -> true;
      case "POST" -> request.getRequestURI().endsWith("/.search");
      default -> false;
    };
  }

  private static @Nullable String idIn(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
        && path.get("id") instanceof String id ? id : null;
  }

  private static Outcome outcome(HttpServletRequest request, HttpServletResponse response) {
    return Outcome.of(response.getStatus() < HttpStatus.BAD_REQUEST.value(),
        request.getAttribute(ScimExceptionResolver.REFUSAL) instanceof Refusal.Reason reason ? reason : null);
  }
}
