package io.muster.acceptance.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends calls over HTTP/1.1 and follows no redirect, so that what the server said is what a test sees. */
public final class Http {

  /** The server could not be reached, or closed the connection without an answer. */
  public static final class NoAnswer extends RuntimeException {
    NoAnswer(Call call, Throwable cause) {
      super("no HTTP answer to " + call.method() + " " + call.uri() + ": " + cause, cause);
    }
  }

  private final HttpClient client;
  private final Duration timeout;

  public Http(Duration timeout) {
    this.timeout = timeout;
    this.client = HttpClient.newBuilder()
        .version(Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER)
        .connectTimeout(timeout)
        .build();
  }

  public Http() {
    this(Duration.ofSeconds(30));
  }

  public Answer send(Call call) {
    try {
      HttpResponse<byte[]> response = client.send(request(call), BodyHandlers.ofByteArray());
      return Answer.of(response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
    } catch (IOException unreachable) {
      throw new NoAnswer(call, unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new NoAnswer(call, interrupted);
    }
  }

  private HttpRequest request(Call call) {
    byte[] bytes = call.bytes();
    BodyPublisher body = bytes == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes);
    HttpRequest.Builder request = HttpRequest.newBuilder(call.uri()).timeout(timeout).method(call.method(), body);
    call.headers().forEach(request::header);
    return request.build();
  }
}
