package io.muster.domain;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one way Muster says no: a {@link Reason} and a detail that names the path and the cause, and never a secret or a
 * personal value.
 */
public final class Refusal extends RuntimeException {

  /** Why; each HTTP surface answers every reason in an exhaustive switch. */
  public enum Reason {
    /** RFC 7644 §3.12: the filter is malformed, or asks what cannot be answered. */
    INVALID_FILTER,
    /** RFC 7644 §3.12: the request body is not what the operation's schema says. */
    INVALID_SYNTAX,
    /** RFC 7644 §3.12: the PATCH path is malformed or names nothing the schema knows. */
    INVALID_PATH,
    /** RFC 7644 §3.12: a value is missing or does not fit its attribute. */
    INVALID_VALUE,
    /** RFC 7644 §3.12: the PATCH path selected nothing that could be changed. */
    NO_TARGET,
    /** RFC 7644 §3.12: the change is not allowed by the attribute's mutability. */
    MUTABILITY,
    /** RFC 7644 §3.12: another resource has this value already. */
    UNIQUENESS,
    /** RFC 7644 §3.12: the filter yields more than the service provider is willing to work through. */
    TOO_MANY,
    /** RFC 9865 §3: the cursor was not issued here, for this query. */
    INVALID_CURSOR,
    /** RFC 9865 §3: the cursor was issued too long ago. */
    EXPIRED_CURSOR,
    /** RFC 9865 §3: the count is not what a page can be. */
    INVALID_COUNT,
    /** No such resource, as far as this caller may know. */
    NOT_FOUND,
    /** The resource is no longer the version that the caller named in {@code If-Match}. */
    VERSION_MISMATCH,
    /** The record was changed meanwhile, or exists already (administration). */
    CONFLICT,
    /** The caller is known and may not do this. */
    FORBIDDEN,
    /** The request is larger than the announced limit. */
    TOO_LARGE,
    /** Lawful, and not offered. */
    NOT_OFFERED,
    /** The caller sends more requests than it may (RFC 6585 §4). */
    TOO_MANY_REQUESTS,
    /** Muster cannot answer now; the caller may try again. */
    UNAVAILABLE
  }

  private final Reason reason;
  private final @Nullable Duration retryAfter;

  private Refusal(Reason reason, String detail, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(detail, cause);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  /** A refusal for {@code reason}; the detail is shown to the caller as it is. */
  public static Refusal of(Reason reason, String detail) {
    return new Refusal(reason, detail, null, null);
  }

  public static Refusal invalidFilter(String detail) {
    return of(Reason.INVALID_FILTER, detail);
  }

  public static Refusal invalidSyntax(String detail) {
    return of(Reason.INVALID_SYNTAX, detail);
  }

  public static Refusal invalidPath(String detail) {
    return of(Reason.INVALID_PATH, detail);
  }

  public static Refusal invalidValue(String detail) {
    return of(Reason.INVALID_VALUE, detail);
  }

  public static Refusal noTarget(String detail) {
    return of(Reason.NO_TARGET, detail);
  }

  public static Refusal mutability(String detail) {
    return of(Reason.MUTABILITY, detail);
  }

  public static Refusal uniqueness(String detail) {
    return of(Reason.UNIQUENESS, detail);
  }

  public static Refusal notFound(String detail) {
    return of(Reason.NOT_FOUND, detail);
  }

  public static Refusal conflict(String detail) {
    return of(Reason.CONFLICT, detail);
  }

  /** Muster cannot answer now; {@code retryAfter} tells the caller when trying again makes sense. */
  public static Refusal unavailable(String detail, Duration retryAfter, Throwable cause) {
    return new Refusal(Reason.UNAVAILABLE, detail, retryAfter, cause);
  }

  /** {@code retryAfter} tells the caller for how long it has to wait. */
  public static Refusal tooManyRequests(String detail, Duration retryAfter) {
    return new Refusal(Reason.TOO_MANY_REQUESTS, detail, retryAfter, null);
  }

  /** How long the caller should wait, in whole seconds and at least one, as {@code Retry-After} says it. */
  public Optional<Long> retryAfterSeconds() {
    return Optional.ofNullable(retryAfter).map(wait -> Math.max(1, wait.plusMillis(999).toSeconds()));
  }

  public Reason reason() {
    return reason;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
