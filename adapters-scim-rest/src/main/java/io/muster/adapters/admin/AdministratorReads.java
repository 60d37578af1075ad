package io.muster.adapters.admin;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.ReadRecorder;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Outcome;
import io.muster.domain.schema.core.CoreResourceTypes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Has every administration request in an account that changes nothing put on record, when it has been answered. */
@Component
class AdministratorReads implements HandlerInterceptor {

  /** Where the login at work in the account stands, once it has entered. */
  static final String ADMINISTRATOR = AdministratorReads.class.getName() + ".administrator";

  private static final String BEGAN = AdministratorReads.class.getName() + ".began";
  private static final Pattern PATH = Pattern.compile("/api/v1/accounts/[^/]+(?:/([^/]+)(?:/(user|group))?.*)?");
  private static final Pattern LOOK = Pattern.compile(".*/(check|lint|preview|import|copy)");

  private static final Map<String, String> SUBJECTS = Map.of(
      "scim-users", CoreResourceTypes.USER, "scim-groups", CoreResourceTypes.GROUP, "people", Matter.PERSON.word(),
      "organizations", Matter.ORGANIZATION.word(), "sites", Matter.SITE.word(), "schemas", Matter.SCHEMA.word(),
      "jobs", Matter.JOB.word(), "tokens", Matter.TOKEN.word(), "logins", Matter.LOGIN.word());

  private final ReadRecorder recorder;

  AdministratorReads(ReadRecorder recorder) {
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
    if (isRead(request) && request.getAttribute(ADMINISTRATOR) instanceof Administrator administrator
        && request.getAttribute(BEGAN) instanceof Long began) {
      UUID id = idIn(request);
      recorder.read(
          Attempt.by(administrator, id == null ? Operation.LIST : Operation.READ, subject(request.getRequestURI()), id),
          outcome(request, response), (System.nanoTime() - began) / 1_000_000);
    }
  }

  /** What a look at a change would be like is a read; the change itself is on record by its use case. */
  private static boolean isRead(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD" -> true;
      case "POST" -> LOOK.matcher(request.getRequestURI()).matches() && !"true".equals(request.getParameter("apply"));
      default -> false;
    };
  }

  private static String subject(String path) {
    Matcher parts = PATH.matcher(path);
    String first = parts.matches() ? parts.group(1) : null;
    if (first == null) {
      return Matter.SETTINGS.word();
    }
    return first.equals("mappings")
        ? ("group".equals(parts.group(2)) ? Matter.GROUP_MAPPING : Matter.USER_MAPPING).word()
        : SUBJECTS.getOrDefault(first, first);
  }

  private static @Nullable UUID idIn(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
        && path.get("id") instanceof String id ? Listing.Ids.parse(id).orElse(null) : null;
  }

  private static Outcome outcome(HttpServletRequest request, HttpServletResponse response) {
    return Outcome.of(response.getStatus() < HttpStatus.BAD_REQUEST.value(),
        request.getAttribute(ProblemResolver.REFUSAL) instanceof Refusal.Reason reason ? reason : null);
  }
}
