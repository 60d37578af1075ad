package io.muster.adapters.scim;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers whoever brings no valid token: 401 with the challenge of RFC 6750 §3 and a SCIM error. */
public final class ScimEntryPoint implements AuthenticationEntryPoint {

  private final ScimErrors errors;

  public ScimEntryPoint(ScimErrors errors) {
    this.errors = errors;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
    boolean brought = exception instanceof OAuth2AuthenticationException;
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
        brought ? "Bearer realm=\"Muster SCIM\", error=\"invalid_token\"" : "Bearer realm=\"Muster SCIM\"");
    errors.answer(HttpStatus.UNAUTHORIZED,
        brought ? "The bearer token is not valid." : "A bearer token is needed: Authorization: Bearer <token>.", response);
  }
}
