package io.muster.acceptance.server;

import io.muster.acceptance.server.ServerUnderTest.Login;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a test gives a new server to start with: the account, its QA account, their tokens, and the owner's login. */
public record FirstAccess(String account, String token, String qaToken, Login owner) {

  public static FirstAccess fresh() {
    return new FirstAccess("acme", BearerTokens.fresh(), BearerTokens.fresh(), new Login("owner", "pw-" + Unique.word()));
  }

  public Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("muster.bootstrap.account", account);
    properties.put("muster.bootstrap.scim-token", token);
    properties.put("muster.bootstrap.qa-scim-token", qaToken);
    properties.put("muster.bootstrap.owner", owner.name());
    properties.put("muster.bootstrap.owner-password", owner.password());
    return properties;
  }

  /** The server that was given this access, at its address. */
  public ServerUnderTest at(int port) {
    return new ServerUnderTest(URI.create("http://127.0.0.1:" + port), account, token, owner);
  }
}
