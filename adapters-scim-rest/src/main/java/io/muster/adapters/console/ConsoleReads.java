package io.muster.adapters.console;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.ReadRecorder;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Outcome;
import io.muster.domain.schema.core.CoreResourceTypes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Has every page about an account that somebody looks at put on record; what a page asks for by itself is part of it. */
@Component
class ConsoleReads implements HandlerInterceptor {

  private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  private static final String BEGAN = ConsoleReads.class.getName() + ".began";

  private static final Map<String, String> SUBJECTS = Map.ofEntries(
      Map.entry("", Matter.ACCOUNT.word()), Map.entry("connection", Matter.CONNECTION.word()),
      Map.entry("users", CoreResourceTypes.USER), Map.entry("groups", CoreResourceTypes.GROUP),
      Map.entry("people", Matter.PERSON.word()), Map.entry("organizations", Matter.ORGANIZATION.word()),
      Map.entry("sites", Matter.SITE.word()), Map.entry("jobs", Matter.JOB.word()),
      Map.entry("activity", Matter.ACTIVITY.word()), Map.entry("tokens", Matter.TOKEN.word()),
      Map.entry("logins", Matter.LOGIN.word()), Map.entry("settings", Matter.SETTINGS.word()),
      Map.entry("hold", Matter.HOLD.word()));

  private final ReadRecorder recorder;

  ConsoleReads(ReadRecorder recorder) {
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
    if (request.getMethod().equals("GET") && request.getHeader("HX-Request") == null
        && request.getAttribute(Entrance.VISIT) instanceof Visit visit
        && request.getAttribute(BEGAN) instanceof Long began) {
      UUID id = idIn(request);
      recorder.read(
          Attempt.by(visit.administrator(), id == null ? Operation.LIST : Operation.READ, subject(request), id),
          Outcome.of(response.getStatus() < HttpStatus.BAD_REQUEST.value(), ConsoleErrors.reasonOf(request)),
          (System.nanoTime() - began) / 1_000_000);
    }
  }

  private static String subject(HttpServletRequest request) {
    String place = PageFrame.placeOf(request);
    return place.equals("mappings")
        ? (request.getRequestURI().contains("/mappings/group") ? Matter.GROUP_MAPPING : Matter.USER_MAPPING).word()
        : SUBJECTS.getOrDefault(place, place);
  }

  private static @Nullable UUID idIn(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
        && path.get("id") instanceof String id && id.matches(ID) ? UUID.fromString(id) : null;
  }
}
