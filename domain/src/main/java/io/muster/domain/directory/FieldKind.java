package io.muster.domain.directory;

import io.muster.domain.directory.PersonField.Author;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Bool;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Text;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What kind of value a person's field takes, and how it is written. */
sealed interface FieldKind
    permits EntriesKind, FieldKind.FlagKind, FieldKind.ObjectKind, FieldKind.ReferenceKind, FieldKind.TextKind {

  Optional<String> misfit(Value value);

  void write(PersonEdit edit, Value value, Author author);

  static TextKind text(int limit, BiConsumer<PersonEdit, @Nullable String> setter) {
    return new TextKind(limit, false, _ -> true, "", setter);
  }

  static TextKind requiredText(int limit, BiConsumer<PersonEdit, String> setter) {
    return new TextKind(limit, true, _ -> true, "", (edit, text) -> setter.accept(edit, text == null ? "" : text));
  }

  static FieldKind flag(BiConsumer<PersonEdit, Boolean> setter) {
    return new FlagKind(setter);
  }

  static <T> FieldKind reference(Function<UUID, T> type, BiConsumer<PersonEdit, @Nullable T> setter) {
    return new ReferenceKind<>(type, setter);
  }

  static FieldKind object(BiConsumer<PersonEdit, Complex> setter) {
    return new ObjectKind(setter);
  }

  /** A text without surrounding blanks; a blank one is none. */
  static @Nullable String textOf(@Nullable Value value) {
    return value instanceof Text text && !text.value().isBlank() ? text.value().strip() : null;
  }

  static Value valueOf(@Nullable Object textOrIdentifier) {
    return textOrIdentifier == null ? Value.UNASSIGNED : Value.of(textOrIdentifier.toString());
  }

  static Optional<String> tooLong(String text, int limit) {
    return text.length() > limit ? Optional.of("is longer than " + limit + " characters") : Optional.empty();
  }

  record TextKind(
      int limit,
      boolean required,
      Predicate<String> form,
      String wrongForm,
      BiConsumer<PersonEdit, @Nullable String> setter)
      implements FieldKind {

    TextKind formed(Predicate<String> rule, String otherwise) {
      return new TextKind(limit, required, rule, otherwise, setter);
    }

    @Override
    public Optional<String> misfit(Value value) {
      String text = textOf(value);
      if (text == null) {
        boolean cleared = value.isUnassigned() || value instanceof Text;
        return !cleared ? Optional.of("is not a text") : required ? Optional.of("is blank") : Optional.empty();
      }
      return tooLong(text, limit).or(() -> form.test(text) ? Optional.empty() : Optional.of(wrongForm));
    }

    @Override
    public void write(PersonEdit edit, Value value, Author author) {
      setter.accept(edit, textOf(value));
    }
  }

  record FlagKind(BiConsumer<PersonEdit, Boolean> setter) implements FieldKind {

    @Override
    public Optional<String> misfit(Value value) {
      return value instanceof Bool ? Optional.empty() : Optional.of("is neither true nor false");
    }

    @Override
    public void write(PersonEdit edit, Value value, Author author) {
      setter.accept(edit, value instanceof Bool flag && flag.value());
    }
  }

  record ReferenceKind<T>(Function<UUID, T> type, BiConsumer<PersonEdit, @Nullable T> setter) implements FieldKind {

    @Override
    public Optional<String> misfit(Value value) {
      return value.isUnassigned() || idIn(value).isPresent() ? Optional.empty() : Optional.of("is not an identifier");
    }

    @Override
    public void write(PersonEdit edit, Value value, Author author) {
      setter.accept(edit, idIn(value).map(type).orElse(null));
    }

    private static Optional<UUID> idIn(Value value) {
      String text = textOf(value);
      if (text == null || text.length() != 36) {
        return Optional.empty();
      }
      try {
        return Optional.of(UUID.fromString(text));
      } catch (IllegalArgumentException malformed) {
        return Optional.empty();
      }
    }
  }

  record ObjectKind(BiConsumer<PersonEdit, Complex> setter) implements FieldKind {

    @Override
    public Optional<String> misfit(Value value) {
      return value.isUnassigned() || value instanceof Complex ? Optional.empty() : Optional.of("is not an object");
    }

    @Override
    public void write(PersonEdit edit, Value value, Author author) {
      setter.accept(edit, value instanceof Complex object ? object : Complex.EMPTY);
    }
  }
}
