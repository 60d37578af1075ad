package io.muster.adapters.scim;

import io.muster.domain.Refusal;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** An error of the SCIM API (RFC 7644 §3.12): status, {@code scimType} where the RFC has one, and the detail. */
record ScimError(HttpStatus status, @Nullable String scimType, String detail, @Nullable Long retryAfterSeconds) {

  static final String URN = "urn:ietf:params:scim:api:messages:2.0:Error";

  static ScimError of(HttpStatus status, String detail) {
    return new ScimError(status, null, detail, null);
  }

  static ScimError of(Refusal refusal) {
    return switch (refusal.reason()) {
      case INVALID_FILTER -> badRequest("invalidFilter", refusal);
      case INVALID_SYNTAX -> badRequest("invalidSyntax", refusal);
      case INVALID_PATH -> badRequest("invalidPath", refusal);
      case INVALID_VALUE -> badRequest("invalidValue", refusal);
      case NO_TARGET -> badRequest("noTarget", refusal);
      case MUTABILITY -> badRequest("mutability", refusal);
      case TOO_MANY -> badRequest("tooMany", refusal);
      case INVALID_CURSOR -> badRequest("invalidCursor", refusal);
      case EXPIRED_CURSOR -> badRequest("expiredCursor", refusal);
      case INVALID_COUNT -> badRequest("invalidCount", refusal);
      case UNIQUENESS -> new ScimError(HttpStatus.CONFLICT, "uniqueness", refusal.detail(), null);
      case CONFLICT -> of(HttpStatus.CONFLICT, refusal.detail());
      case NOT_FOUND -> of(HttpStatus.NOT_FOUND, refusal.detail());
      case VERSION_MISMATCH -> of(HttpStatus.PRECONDITION_FAILED, refusal.detail());
      case FORBIDDEN -> of(HttpStatus.FORBIDDEN, refusal.detail());
      case TOO_LARGE -> of(HttpStatus.CONTENT_TOO_LARGE, refusal.detail());
      case NOT_OFFERED -> of(HttpStatus.NOT_IMPLEMENTED, refusal.detail());
      case TOO_MANY_REQUESTS -> later(HttpStatus.TOO_MANY_REQUESTS, refusal);
      case UNAVAILABLE -> later(HttpStatus.SERVICE_UNAVAILABLE, refusal);
    };
  }

  private static ScimError badRequest(String scimType, Refusal refusal) {
    return new ScimError(HttpStatus.BAD_REQUEST, scimType, refusal.detail(), null);
  }

  private static ScimError later(HttpStatus status, Refusal refusal) {
    return new ScimError(status, null, refusal.detail(), refusal.retryAfterSeconds().orElse(null));
  }

  Optional<String> retryAfter() {
    return Optional.ofNullable(retryAfterSeconds).map(seconds -> Long.toString(seconds));
  }

  /** RFC 7644 §3.12: "status: The HTTP status code … expressed as a JSON string." */
  Complex body() {
    Map<String, Value> parts = new LinkedHashMap<>();
    parts.put("schemas", new Many(List.of(Value.of(URN))));
    parts.put("status", Value.of(Integer.toString(status.value())));
    if (scimType != null) {
      parts.put("scimType", Value.of(scimType));
    }
    parts.put("detail", Value.of(detail));
    return new Complex(parts);
  }
}
