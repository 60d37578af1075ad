package io.muster.adapters.scim.dialect;

import io.muster.domain.Refusal;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The text of a filter, or of a path with a filter in it, over resources of these types. */
record FilterText(List<ResourceType> types, String text) {

  /** Another text in the place of the characters from {@code start} to before {@code end}. */
  record Edit(int start, int end, String text) {

    static Edit insertion(int at, String text) {
      return new Edit(at, at, text);
    }
  }

  /** The comparisons in it, as far as they can be told apart; none where a string has no end. */
  List<FilterTerm> terms() {
    try {
      return FilterTerms.of(this);
    } catch (Refusal noString) {
      return List.of();
    }
  }

  Optional<AttributePath> resolve(String name) {
    return types.stream().flatMap(type -> AttributePath.resolve(type, name).stream()).findFirst();
  }

  /** The text after edits that do not overlap. */
  String with(List<Edit> edits) {
    StringBuilder changed = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparingInt(Edit::start).reversed())
        .forEach(edit -> changed.replace(edit.start(), edit.end(), edit.text()));
    return changed.toString();
  }

  /** A string as RFC 8259 §7 writes it. */
  static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char letter : value.toCharArray()) {
      if (letter == '"' || letter == '\\') {
        quoted.append('\\');
      }
      quoted.append(letter < ' ' ? "\\u%04x".formatted((int) letter) : letter);
    }
    return quoted.append('"').toString();
  }
}
