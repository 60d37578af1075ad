package io.muster.adapters.console;

import jakarta.servlet.http.HttpServletRequest;

/** The address that provisioning clients reach the SCIM API at, as the page shows it. */
@FunctionalInterface
public interface EndpointAddress {

  String of(HttpServletRequest request);
}
