package io.muster.application.port;

/** Passwords as they are, behind a word that says how they were encoded: {@code plain}, or {@code old}. */
public final class PlainHashes implements PasswordHashes {

  @Override
  public String encode(String password) {
    return "{plain}" + password;
  }

  @Override
  public boolean matches(String password, String encoded) {
    return encoded.substring(encoded.indexOf('}') + 1).equals(password);
  }

  @Override
  public boolean isOutdated(String encoded) {
    return !encoded.startsWith("{plain}");
  }
}
