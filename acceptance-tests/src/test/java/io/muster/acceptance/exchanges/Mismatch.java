package io.muster.acceptance.exchanges;

/** The server's answer is not what the client needs. */
final class Mismatch extends RuntimeException {

  Mismatch(String message, Object... parts) {
    super(message.formatted(parts));
  }
}
