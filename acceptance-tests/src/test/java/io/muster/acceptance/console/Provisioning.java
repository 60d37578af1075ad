package io.muster.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.Call;
import io.muster.acceptance.client.Http;
import io.muster.acceptance.server.ServerUnderTest;
import java.net.URI;

/** A client that provisions what pages show. */
public final class Provisioning {

  private final Http http = new Http();
  private final ServerUnderTest server;

  public Provisioning(ServerUnderTest server) {
    this.server = server;
  }

  /** The id of the user or group that was created. */
  public String create(String endpoint, String document) {
    Answer answer = send("POST", endpoint, document);
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  public Answer send(String method, String path, String document) {
    return http.send(Call.of(method, URI.create(server.scim() + path))
        .header("Authorization", "Bearer " + server.token()).header("Content-Type", "application/scim+json")
        .body(document));
  }
}
