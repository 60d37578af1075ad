package io.muster.acceptance.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes bytes between Muster and its database over the loopback, until a test cuts the line, and again once it mends it. */
final class CutProxy implements AutoCloseable {

  private final InetSocketAddress target;
  private final ServerSocket door;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  CutProxy(String host, int port) {
    target = new InetSocketAddress(host, port);
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Breaks every connection, and each new one at once. */
  void cut() {
    cut = true;
    sockets.forEach(CutProxy::closeQuietly);
  }

  void mend() {
    cut = false;
  }

  @Override
  public void close() {
    closeQuietly(door);
    cut();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    if (cut) {
      closeQuietly(client);
      return;
    }
    try {
      Socket database = new Socket();
      database.connect(target);
      sockets.add(client);
      sockets.add(database);
      Thread.ofVirtual().start(() -> pass(client, database));
      Thread.ofVirtual().start(() -> pass(database, client));
    } catch (IOException unreachable) {
      closeQuietly(client);
    }
  }

  private void pass(Socket from, Socket to) {
    try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException broken) {
      closeQuietly(to);
    } finally {
      sockets.remove(from);
    }
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException alreadyGone) {
      // closing is all that was wanted
    }
  }
}
