package io.muster.adapters.scim;

import org.springframework.http.MediaType;

/** The media types of the SCIM API (RFC 7644 §3.1): both are read, the first is answered, without a charset parameter. */
final class ScimMedia {

  static final String SCIM_JSON_TEXT = "application/scim+json";

  static final MediaType SCIM_JSON = MediaType.parseMediaType(SCIM_JSON_TEXT);

  private ScimMedia() {}
}
