package io.muster.adapters.admin;

import io.muster.domain.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Answers whatever goes wrong in the administration API as RFC 9457 problem+json. */
@Component
public class ProblemErrors {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemErrors.class);

  private static final int SHOWN = 100;

  private final JsonMapper json;

  ProblemErrors(JsonMapper json) {
    this.json = json;
  }

  /** Answers for an exception, from whatever layer it comes. */
  public void answer(Exception exception, HttpServletResponse response) {
    switch (exception) {
      case Refusal refusal -> {
        refusal.retryAfterSeconds().ifPresent(seconds ->
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        write(statusOf(refusal.reason()), refusal.detail(), refusal.reason().name().toLowerCase(Locale.ROOT), response);
      }
      case HttpMessageNotReadableException unreadable ->
          write(HttpStatus.BAD_REQUEST, whyUnreadable(unreadable.getCause()), "invalid_syntax", response);
      case ErrorResponse known -> {
        HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
        answer(status, status.getReasonPhrase() + ".", response);
      }
      default -> {
        LOG.error("A request failed for a reason that is Muster's own", exception);
        answer(HttpStatus.INTERNAL_SERVER_ERROR, "Muster failed to answer; the log tells why.", response);
      }
    }
  }

  /** Answers for a status that some other layer has decided on. */
  public void answer(HttpStatus status, String detail, HttpServletResponse response) {
    write(status, detail, null, response);
  }

  /** Names the field and says nothing of its value. */
  private static String whyUnreadable(@Nullable Throwable cause) {
    return switch (cause) {
      case UnrecognizedPropertyException unknown -> named(unknown) + " is no field of this operation, which takes: "
          + Objects.requireNonNull(unknown.getKnownPropertyIds()).stream().map(String::valueOf).sorted()
              .collect(Collectors.joining(", ")) + ".";
      case MismatchedInputException mismatch when !mismatch.getPath().isEmpty() ->
          named(mismatch) + " has a value of another type than this operation takes.";
      case null, default -> "The body is not the JSON that this operation takes.";
    };
  }

  private static String named(DatabindException failure) {
    String path = failure.getPath().stream()
        .map(part -> part.getPropertyName() == null ? "[" + part.getIndex() + "]" : part.getPropertyName())
        .collect(Collectors.joining(".")).replace(".[", "[");
    return path.length() <= SHOWN ? path : path.substring(0, SHOWN) + "…";
  }

  private static HttpStatus statusOf(Refusal.Reason reason) {
    return switch (reason) {
      case INVALID_FILTER, INVALID_SYNTAX, INVALID_PATH, INVALID_VALUE, NO_TARGET, MUTABILITY, TOO_MANY,
          INVALID_CURSOR, EXPIRED_CURSOR, INVALID_COUNT -> HttpStatus.BAD_REQUEST;
      case UNIQUENESS, CONFLICT -> HttpStatus.CONFLICT;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case VERSION_MISMATCH -> HttpStatus.PRECONDITION_FAILED;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case NOT_OFFERED -> HttpStatus.NOT_IMPLEMENTED;
      case TOO_MANY_REQUESTS -> HttpStatus.TOO_MANY_REQUESTS;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  private void write(HttpStatus status, String detail, @Nullable String reason, HttpServletResponse response) {
    if (response.isCommitted()) {
      return;
    }
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("detail", detail);
    if (reason != null) {
      problem.put("reason", reason);
    }
    byte[] body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    response.resetBuffer();
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
