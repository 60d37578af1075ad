package io.muster.domain.discovery;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One object of a document that is being read. It notes what does not fit and goes on, so that everything wrong is told
 * at once; what it then gives is a stand-in that nobody uses.
 */
final class DocumentPart {

  private final Complex object;
  private final Place place;
  private final Set<String> known = new HashSet<>();

  DocumentPart(Complex object, Place place) {
    this.object = object;
    this.place = place;
  }

  Place place() {
    return place;
  }

  /** Names that may be there and say nothing to the reader. */
  void ignore(String... names) {
    known.addAll(List.of(names));
  }

  /** Whether it says the same as another document; where it is served is no part of that. */
  boolean saysWhat(Complex other) {
    return object.without("meta").without("schemas").equals(other.without("meta").without("schemas"));
  }

  @Nullable String text(String name) {
    Value value = get(name);
    if (value == null || value instanceof Value.Text) {
      return value == null ? null : ((Value.Text) value).value();
    }
    place.at(name).problem("must be a string");
    return "";
  }

  String requiredText(String name) {
    Value value = get(name);
    if (value == null || value.isUnassigned()) {
      place.problem("\"" + name + "\" is missing");
    }
    return textOr("", name);
  }

  String textOr(String absent, String name) {
    String text = text(name);
    return text == null ? absent : text;
  }

  boolean flag(String name, boolean absent) {
    Value value = get(name);
    if (value == null || value instanceof Value.Bool) {
      return value == null ? absent : ((Value.Bool) value).value();
    }
    place.at(name).problem("must be true or false");
    return absent;
  }

  /** One of the keywords; RFC 7643 §7 writes them in one case only. */
  <E> E word(String name, Words<E> words, E absent) {
    String text = text(name);
    E meaning = text == null ? absent : words.meanings().get(text);
    if (meaning == null) {
      place.at(name).problem("\"" + text + "\" is none of: " + words);
    }
    return meaning == null ? absent : meaning;
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    List<Value> elements = elements(name);
    for (int at = 0; at < elements.size(); at++) {
      if (elements.get(at) instanceof Value.Text text) {
        texts.add(text.value());
      } else {
        place.at(name).at(at).problem("must be a string");
      }
    }
    return texts;
  }

  List<DocumentPart> parts(String name) {
    List<DocumentPart> parts = new ArrayList<>();
    List<Value> elements = elements(name);
    for (int at = 0; at < elements.size(); at++) {
      if (elements.get(at) instanceof Complex part) {
        parts.add(new DocumentPart(part, place.at(name).at(at)));
      } else {
        place.at(name).at(at).problem("must be an object");
      }
    }
    return parts;
  }

  /** A name that nobody has asked for is most often a misspelt one. */
  void refuseUnknown(String what) {
    object.entries().keySet().stream().filter(name -> !known.contains(name)).forEach(name ->
        place.at(name).problem("RFC 7643 defines nothing of that name for " + what));
  }

  private List<Value> elements(String name) {
    Value value = get(name);
    if (value == null || value instanceof Many) {
      return value == null ? List.of() : ((Many) value).values();
    }
    place.at(name).problem("must be an array");
    return List.of();
  }

  private @Nullable Value get(String name) {
    known.add(name);
    Value value = object.get(name);
    return value instanceof Value.Unassigned ? null : value;
  }
}
