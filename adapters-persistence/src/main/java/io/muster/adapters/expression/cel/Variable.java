package io.muster.adapters.expression.cel;

import io.muster.domain.mapping.Evaluation;
import io.muster.domain.resource.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What expressions may speak of by a name of its own; {@code origin} tells where in the resource it comes from. */
record Variable(String name, Shape shape, Origin origin, Reading reading) {

  interface Reading {
    @Nullable Value from(Evaluation evaluation);
  }

  /** Where a variable's parts stand in the resource. */
  sealed interface Origin {

    /** Nowhere: it comes from the account. */
    record Elsewhere() implements Origin {}

    /** In one attribute, whatever part of it is read. */
    record OneAttribute(String path) implements Origin {}

    /** It is the resource itself. */
    record Core() implements Origin {}

    record Extension(String urn) implements Origin {}
  }

  Object read(Evaluation evaluation) {
    return shape.read(reading.from(evaluation));
  }

  /** The path as clients write it; none for what is no part of the resource, or is all of it. */
  Optional<String> path(List<String> parts) {
    return switch (origin) {
      case Origin.Elsewhere _ -> Optional.empty();
      case Origin.OneAttribute attribute -> Optional.of(attribute.path());
      case Origin.Core _ -> parts.isEmpty() ? Optional.empty() : Optional.of(String.join(".", parts));
      case Origin.Extension extension -> Optional.of(
          parts.isEmpty() ? extension.urn() : extension.urn() + ":" + String.join(".", parts));
    };
  }
}
