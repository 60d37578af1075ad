package io.muster.domain.mapping;

import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.mapping.Explanation.Input;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Bool;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.resource.Value.Text;
import io.muster.domain.schema.AttributePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one rule sees of a user and of the account; it remembers what was read, for the explanation. */
final class Reader {

  /** As much of a value as an explanation shows. */
  private static final int LONGEST_SHOWN = 200;

  private final MappingInput input;
  private final Person draft;
  private final List<Input> inputs = new ArrayList<>();

  Reader(MappingInput input, Person draft) {
    this.input = input;
    this.draft = draft;
  }

  List<Input> inputs() {
    return inputs;
  }

  ResourceId user() {
    return input.user();
  }

  boolean isReturning() {
    return input.returning();
  }

  Directory directory() {
    return input.directory();
  }

  PersonId person() {
    return draft.id();
  }

  /** As the rules before have made it. */
  String primaryEmail() {
    return draft.primaryEmail();
  }

  /** The text without surrounding blanks; empty when it is blank, absent or no text at all. */
  Optional<String> text(AttributePath path) {
    Optional<String> text = textOf(valueAt(path));
    remember(path.toString(), text.orElse(null));
    return text;
  }

  Optional<Boolean> flag(AttributePath path) {
    Optional<Boolean> flag = valueAt(path) instanceof Bool bool ? Optional.of(bool.value()) : Optional.empty();
    remember(path.toString(), flag.map(String::valueOf).orElse(null));
    return flag;
  }

  /** The entries of a multi-valued complex attribute; the rule says with {@link #remember} what it took from them. */
  List<Complex> entries(AttributePath path) {
    return valueAt(path) instanceof Many many
        ? many.values().stream().filter(Complex.class::isInstance).map(Complex.class::cast).toList()
        : List.of();
  }

  void remember(String path, @Nullable String value) {
    inputs.add(new Input(path, value == null ? null : shown(value)));
  }

  static String shown(String value) {
    if (value.length() <= LONGEST_SHOWN) {
      return value;
    }
    boolean splitsALetter = Character.isHighSurrogate(value.charAt(LONGEST_SHOWN - 1));
    return value.substring(0, splitsALetter ? LONGEST_SHOWN - 1 : LONGEST_SHOWN) + "…";
  }

  static Optional<String> textOf(@Nullable Value value) {
    return value instanceof Text text && !text.value().isBlank() ? Optional.of(text.value().strip()) : Optional.empty();
  }

  private @Nullable Value valueAt(AttributePath path) {
    Value holder = path.extension() ? input.document().get(path.schema().urn()) : input.document();
    Value value = holder instanceof Complex complex ? complex.get(path.attribute().name()) : null;
    return path.subAttribute() == null || value == null
        ? value
        : value instanceof Complex complex ? complex.get(path.subAttribute().name()) : null;
  }
}
