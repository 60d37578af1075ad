package io.muster.acceptance.server;

import io.muster.domain.access.Role;
import io.muster.domain.access.TokenText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A running Muster, and all that a test may know of it: its address, an account, and what opens its doors. */
public record ServerUnderTest(
    URI root, String account, String token, @Nullable Login owner, @Nullable Staff staff) {

  public ServerUnderTest(URI root, String account, String token, @Nullable Login owner) {
    this(root, account, token, owner, null);
  }

  /** The same server, whose storage gives logins, and the owner an API key. */
  ServerUnderTest with(Staff hiring) {
    return new ServerUnderTest(root, account, token, owner == null ? null : hiring.withKey(owner), hiring);
  }

  /** A login of the administration API, and one of its API keys where the test has one. */
  public record Login(String name, String password, @Nullable String key) {

    public Login(String name, String password) {
      this(name, password, null);
    }

    /** What stands in a log when this login has done something. */
    public String actor() {
      return key == null ? name : name + " (" + TokenText.shownPrefixOf(key) + ")";
    }

    /** Its key, since that costs no hashing of a password; the password where there is none. */
    public String authorization() {
      return key == null ? basic() : "Bearer " + key;
    }

    /** HTTP Basic. */
    public String basic() {
      return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
  }

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

  /** A new login with these roles in the accounts of these names; on a server elsewhere the test is skipped. */
  public Login hired(Map<String, Role> roles) {
    if (staff == null) {
      throw Skip.because("needs logins with other roles, which only a server in this process gives");
    }
    return staff.hired(roles);
  }
}
