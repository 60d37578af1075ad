package io.muster.acceptance.exchanges;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server on the loopback that answers as a test says, and remembers what it was asked. */
final class ScriptedServer implements AutoCloseable {

  record Asked(String method, String uri, String body, String authorization) {
    String line() {
      return method + " " + uri;
    }
  }

  record Reply(int status, String body, String... headers) {}

  final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final Function<Asked, Reply> script;

  ScriptedServer(Function<Asked, Reply> script) {
    this.script = script;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/scim/v2";
  }

  private void answer(HttpExchange http) throws IOException {
    String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String authorization = String.valueOf(http.getRequestHeaders().getFirst("Authorization"));
    String uri = http.getRequestURI().toString().substring("/scim/v2".length());
    Asked question = new Asked(http.getRequestMethod(), uri, body, authorization);
    asked.add(question);
    Reply reply = script.apply(question);
    http.getResponseHeaders().set("Content-Type", "application/scim+json");
    for (int i = 0; i < reply.headers().length; i += 2) {
      http.getResponseHeaders().set(reply.headers()[i], reply.headers()[i + 1]);
    }
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    http.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    http.getResponseBody().write(bytes);
    http.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
