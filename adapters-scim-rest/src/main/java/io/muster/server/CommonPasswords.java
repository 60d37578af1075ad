package io.muster.server;

import io.muster.domain.resource.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The passwords that are tried first: the 3,000 most common ones that are long enough (OWASP ASVS 5.0 §6.2.4). */
record CommonPasswords(Set<String> folded) {

  static CommonPasswords bundled() {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        new GZIPInputStream(Objects.requireNonNull(
            CommonPasswords.class.getResourceAsStream("common-passwords.txt.gz"))), StandardCharsets.UTF_8))) {
      return new CommonPasswords(lines.lines().filter(line -> !line.startsWith("# "))
          .map(Folding::fold).collect(Collectors.toUnmodifiableSet()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** In any case. */
  boolean contains(String password) {
    return folded.contains(Folding.fold(password));
  }
}
