package io.muster.adapters.scim;

import io.muster.adapters.scim.json.ScimJson;
import io.muster.domain.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;

/** Answers whatever goes wrong below {@code /scim} in SCIM's own form: never a stack trace, never HTML. */
public final class ScimErrors {

  private static final Logger LOG = LoggerFactory.getLogger(ScimErrors.class);

  private final ScimJson json;

  public ScimErrors(ScimJson json) {
    this.json = json;
  }

  /** Whether the request is one for the SCIM API. */
  public static boolean concerns(String path) {
    return path.equals("/scim") || path.startsWith("/scim/");
  }

  /** Answers for an exception, from whatever layer it comes. */
  public void answer(Exception exception, HttpServletResponse response) {
    write(errorOf(exception), response);
  }

  /** Answers for a status that some other layer has decided on. */
  public void answer(HttpStatus status, String detail, HttpServletResponse response) {
    write(ScimError.of(status, detail), response);
  }

  static ScimError errorOf(Exception exception) {
    return switch (exception) {
      case Refusal refusal -> ScimError.of(refusal);
      case HttpMessageNotReadableException _ -> ScimError.of(Refusal.invalidSyntax("The request needs a JSON body."));
      case ErrorResponse known -> ScimError.of(status(known.getStatusCode()), sentenceOf(known));
      default -> {
        LOG.error("A request failed for a reason that is Muster's own", exception);
        yield ScimError.of(HttpStatus.INTERNAL_SERVER_ERROR, "Muster failed to answer; the log tells why.");
      }
    };
  }

  private static HttpStatus status(HttpStatusCode code) {
    HttpStatus status = HttpStatus.resolve(code.value());
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }

  private static String sentenceOf(ErrorResponse known) {
    HttpStatus status = status(known.getStatusCode());
    return switch (status) {
      case NOT_FOUND -> "There is nothing at this address.";
      case METHOD_NOT_ALLOWED -> "This address does not answer to that method.";
      case UNSUPPORTED_MEDIA_TYPE -> "The body must be application/scim+json or application/json.";
      default -> status.getReasonPhrase() + ".";
    };
  }

  private void write(ScimError error, HttpServletResponse response) {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(error.status().value());
    error.retryAfter().ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
    response.setContentType(ScimMedia.SCIM_JSON_TEXT);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    json.write(error.body(), body);
    response.setContentLength(body.size());
    try {
      body.writeTo(response.getOutputStream());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
