package io.muster.application.port;

import io.muster.domain.access.Caller;
import io.muster.domain.connection.Answer;

/** The SCIM API of this Muster as a client has it: over HTTP, with all that stands before a use case. */
public interface ScimApi {

  /** The answer to a GET below the endpoint with that token. Refuses with {@code NOT_OFFERED} where it cannot be asked. */
  Answer get(String path, String token);

  /** The same with a token that is lent to the caller for this one request. */
  Answer get(String path, Caller caller);
}
