package io.muster.adapters.admin;

import jakarta.servlet.http.HttpServletRequest;

/** The address that provisioning clients reach the SCIM API at. */
@FunctionalInterface
public interface ScimAddress {

  /** The public one, or else that of the request. */
  String of(HttpServletRequest request);
}
