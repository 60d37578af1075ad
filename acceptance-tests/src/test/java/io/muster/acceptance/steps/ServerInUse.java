package io.muster.acceptance.steps;

import io.cucumber.java.Before;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import java.util.function.Supplier;

/** The server that the running suite's scenarios talk to: the main one, unless the suite chose another. */
public final class ServerInUse {

  private static volatile Supplier<ServerUnderTest> chosen = Servers::main;

  public static void choose(Supplier<ServerUnderTest> server) {
    chosen = server;
  }

  static ServerUnderTest get() {
    return chosen.get();
  }

  /** A scenario whose server is not to be had is skipped, with a message. */
  @Before(order = 0)
  public void isThere() {
    get();
  }
}
