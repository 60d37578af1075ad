package io.muster.domain.mapping;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Bool;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.resource.Value.Number;
import io.muster.domain.resource.Value.Text;
import io.muster.domain.resource.Value.Unassigned;
import io.muster.domain.schema.AttributePath;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values as an explanation shows them: as short texts. */
final class Shown {

  /** As much of a value as is shown. */
  private static final int LONGEST = 200;

  private Shown() {}

  /** Null when there is nothing to show. */
  static @Nullable String value(@Nullable Value value) {
    String text = value == null ? "" : text(value);
    return text.isEmpty() ? null : shortened(text);
  }

  /** What the resource has at that path; of several values all. */
  static @Nullable String at(Complex document, AttributePath path) {
    return value(valueAt(document, path));
  }

  static @Nullable Value valueAt(Complex document, AttributePath path) {
    Value holder = path.extension() ? document.get(path.schema().urn()) : document;
    Value value = holder instanceof Complex complex ? complex.get(path.attribute().name()) : null;
    return path.subAttribute() == null || value == null ? value : part(value, path.subAttribute().name());
  }

  /** The text without surrounding blanks; empty when it is blank, absent or no text at all. */
  static Optional<String> textOf(@Nullable Value value) {
    return value instanceof Text text && !text.value().isBlank() ? Optional.of(text.value().strip()) : Optional.empty();
  }

  static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean splitsALetter = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, splitsALetter ? LONGEST - 1 : LONGEST) + "…";
  }

  private static @Nullable Value part(Value value, String name) {
    return switch (value) {
      case Complex complex -> complex.get(name);
      case Many many -> new Many(many.values().stream().flatMap(each -> Stream.ofNullable(part(each, name))).toList());
      case Text _, Bool _, Number _, Unassigned _ -> null;
    };
  }

  private static String text(Value value) {
    return switch (value) {
      case Text text -> text.value().strip();
      case Bool bool -> String.valueOf(bool.value());
      case Number number -> number.value().toPlainString();
      case Unassigned _ -> "";
      case Many many -> joined(many.values().stream(), "; ");
      case Complex complex -> joined(complex.entries().values().stream(), ", ");
    };
  }

  private static String joined(Stream<Value> values, String separator) {
    return values.map(Shown::text).filter(text -> !text.isEmpty()).limit(LONGEST).collect(Collectors.joining(separator));
  }
}
