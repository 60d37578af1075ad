package io.muster.application.port;

/** How passwords are kept: never themselves, and so that trying them out is slow. Every character of one counts. */
public interface PasswordHashes {

  String encode(String password);

  boolean matches(String password, String encoded);

  /** Whether it was encoded in another way than {@link #encode} does now. */
  boolean isOutdated(String encoded);
}
