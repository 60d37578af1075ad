package io.muster.server;

import io.muster.application.port.PasswordHashes;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * Passwords in Spring Security's delegating encoder. Its default is bcrypt, which takes no more than 72 bytes; PBKDF2 takes
 * everything, and comes with Java. What was encoded with bcrypt still opens, and is encoded anew when it does.
 */
record SpringPasswordHashes(PasswordEncoder encoder) implements PasswordHashes {

  private static final String PBKDF2 = "pbkdf2@SpringSecurity_v5_8";

  static SpringPasswordHashes ofToday() {
    return new SpringPasswordHashes(new DelegatingPasswordEncoder(PBKDF2, Map.of(
        PBKDF2, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8(), "bcrypt", new BCryptPasswordEncoder())));
  }

  @Override
  public String encode(String password) {
    return Objects.requireNonNull(encoder.encode(password));
  }

  @Override
  public boolean matches(String password, String encoded) {
    return encoder.matches(password, encoded);
  }

  @Override
  public boolean isOutdated(String encoded) {
    return encoder.upgradeEncoding(encoded);
  }
}
