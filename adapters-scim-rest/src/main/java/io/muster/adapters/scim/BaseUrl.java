package io.muster.adapters.scim;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address that clients reach the SCIM API at: the configured public one, or else the one of their request. */
public final class BaseUrl {

  private static final String VERSIONED = "/scim/v2";
  private static final String UNVERSIONED = "/scim";

  private final @Nullable String publicUrl;

  /** {@code publicUrl} is scheme, host and, if there is one, the path in front of {@code /scim}; null takes the request's. */
  public BaseUrl(@Nullable String publicUrl) {
    this.publicUrl = publicUrl == null ? null : publicUrl.replaceAll("/+$", "");
  }

  /** The SCIM endpoint to tell a client, asked by whatever request. */
  public String endpoint(HttpServletRequest request) {
    return server(request) + VERSIONED;
  }

  String of(HttpServletRequest request) {
    boolean versioned = request.getRequestURI().startsWith(request.getContextPath() + VERSIONED);
    return server(request) + (versioned ? VERSIONED : UNVERSIONED);
  }

  private String server(HttpServletRequest request) {
    return publicUrl != null ? publicUrl : ServletUriComponentsBuilder.fromContextPath(request).toUriString();
  }
}
