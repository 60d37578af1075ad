package io.muster.acceptance.server;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A running Muster, and all that a test may know of it: its address, an account, and what opens the account's doors. */
public record ServerUnderTest(URI root, String account, String token, @Nullable Login owner) {

  /** A login of the administration API. */
  public record Login(String name, String password) {}

  /** Where the SCIM endpoints are. */
  public URI scim() {
    return URI.create(root + "/scim/v2");
  }

  /** Where the administration API is. */
  public URI api() {
    return URI.create(root + "/api/v1");
  }

  public Optional<Login> login() {
    return Optional.ofNullable(owner);
  }
}
