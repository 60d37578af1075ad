package io.muster.domain.connection;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One GET of a client's connection test, below the SCIM endpoint; {@code {unknown}} stands for a name nobody has. */
public record Question(String path, Expected expected) {

  private static final String UNKNOWN = "{unknown}";

  /** What the client needs as an answer. */
  public enum Expected {
    AN_EMPTY_LIST("200 and a list without resources"),
    A_LIST("200 and a list"),
    A_SCHEMA("200 and the schema");

    private final String words;

    Expected(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public String path(String unknown) {
    return path.replace(UNKNOWN, unknown);
  }

  /** What is wrong with an answer; empty when the client can go on with it. */
  public Optional<String> flawOf(int status, @Nullable Complex document) {
    if (status != 200) {
      return Optional.of("the status is " + status);
    }
    if (document == null) {
      return Optional.of("the body is no JSON object");
    }
    return switch (expected) {
      case AN_EMPTY_LIST -> Value.of(0).equals(document.get("totalResults"))
          ? Optional.empty()
          : Optional.of("totalResults is not 0");
      case A_LIST -> document.get("totalResults") != null
          ? Optional.empty()
          : Optional.of("totalResults is missing");
      case A_SCHEMA -> document.get("attributes") instanceof Many
          ? Optional.empty()
          : Optional.of("attributes are missing");
    };
  }
}
