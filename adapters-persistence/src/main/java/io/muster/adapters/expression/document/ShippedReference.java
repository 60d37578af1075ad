package io.muster.adapters.expression.document;

import io.muster.application.port.LanguageReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files that are shipped beside the language, as they are. */
record ShippedReference(String schema, String page) implements LanguageReference {

  static ShippedReference read() {
    return new ShippedReference(text("mapping.schema.json"), text("/io/muster/adapters/expression/mapping-language.md"));
  }

  private static String text(String file) {
    try (InputStream content = Objects.requireNonNull(ShippedReference.class.getResourceAsStream(file))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
