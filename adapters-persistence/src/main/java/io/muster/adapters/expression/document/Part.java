package io.muster.adapters.expression.document;

import io.muster.adapters.expression.document.Node.Entries;
import io.muster.adapters.expression.document.Node.Entry;
import io.muster.adapters.expression.document.Node.Items;
import io.muster.adapters.expression.document.Node.Kind;
import io.muster.adapters.expression.document.Node.Scalar;
import io.muster.adapters.expression.document.Node.Spot;
import io.muster.domain.mapping.Located;
import io.muster.domain.mapping.Place;
import io.muster.domain.mapping.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An object of a mapping document: reads what it has under its names, and reports what is not as it must be. */
final class Part {

  private final Entries node;
  private final String path;
  private final Problems problems;

  private Part(Entries node, String path, Problems problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  /** Empty, and reported, when it is something else than an object; {@code example} shows one. */
  static Optional<Part> of(Node node, String path, String example, Problems problems) {
    if (node instanceof Entries entries) {
      return Optional.of(new Part(entries, path, problems));
    }
    problems.report(path, node.at(), "must be an object like " + example);
    return Optional.empty();
  }

  Part knowing(List<String> names) {
    for (Entry entry : node.entries()) {
      String name = entry.name().text();
      if (!names.contains(name)) {
        String meant = Suggestion.among(names, name);
        problem(entry.name(), "is not known here"
            + (meant.isEmpty() ? "; what can stand here is " + String.join(", ", names) : meant));
      }
    }
    return this;
  }

  List<Entry> entries() {
    return node.entries();
  }

  Spot at() {
    return node.at();
  }

  String path() {
    return path;
  }

  String pathOf(String name) {
    return Problems.pathOf(path, name);
  }

  Optional<Node> get(String name) {
    return node.entries().stream().filter(entry -> entry.name().text().equals(name)).map(Entry::value).findFirst();
  }

  /** Reported when it is missing; {@code what} says what it is for. */
  Optional<Node> required(String name, String what) {
    Optional<Node> value = get(name);
    if (value.isEmpty()) {
      problem("needs " + name + ": " + what);
    }
    return value;
  }

  Optional<Part> part(String name, String example) {
    return get(name).flatMap(value -> of(value, pathOf(name), example, problems));
  }

  Optional<Located> text(String name) {
    return get(name).flatMap(value -> text(value, pathOf(name)));
  }

  Optional<Located> requiredText(String name, String what) {
    return required(name, what).flatMap(value -> text(value, pathOf(name)));
  }

  /** The text, which is not blank; empty, and reported, when it is none. */
  Optional<Located> text(Node value, String itsPath) {
    if (value instanceof Scalar scalar && scalar.kind() == Kind.TEXT && !scalar.text().isBlank()) {
      return Optional.of(new Located(scalar.text(), place(scalar, itsPath)));
    }
    problems.report(itsPath, value.at(), "must be a text" + switch (value) {
      case Scalar scalar -> switch (scalar.kind()) {
        case TEXT -> ", and is blank";
        case NOTHING -> ", and there is none";
        case FLAG, NUMBER -> "; put it in quotes";
      };
      case Items _ -> " and no list";
      case Entries _ -> " and no object";
    });
    return Optional.empty();
  }

  Optional<List<Node>> list(String name) {
    return get(name).flatMap(value -> {
      if (value instanceof Items items) {
        return Optional.of(items.nodes());
      }
      problems.report(pathOf(name), value.at(), "must be a list");
      return Optional.empty();
    });
  }

  boolean flag(String name) {
    Node value = get(name).orElse(null);
    if (value instanceof Scalar scalar && scalar.kind() == Kind.FLAG) {
      return scalar.text().equalsIgnoreCase("true");
    }
    if (value != null) {
      problems.report(pathOf(name), value.at(), "must be true or false");
    }
    return false;
  }

  /** The constant that is written so in lower case; the first one when there is none, or another word, which is reported. */
  <E extends Enum<E>> E word(String name, List<E> words) {
    Optional<Located> text = text(name);
    List<String> known = words.stream().map(Part::word).toList();
    if (text.isEmpty()) {
      return words.getFirst();
    }
    int found = known.indexOf(text.get().text());
    if (found < 0) {
      String last = known.getLast();
      get(name).ifPresent(value -> problems.report(pathOf(name), value.at(),
          "must be " + String.join(", ", known.subList(0, known.size() - 1)) + " or " + last));
    }
    return words.get(Math.max(found, 0));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  Located nameOf(Entry entry) {
    return new Located(entry.name().text(), place(entry.name(), pathOf(entry.name().text())));
  }

  void problem(String message) {
    problems.report(path, node.at(), message);
  }

  void problem(Scalar name, String message) {
    problems.report(pathOf(name.text()), name.at(), message);
  }

  static Place place(Scalar scalar, String path) {
    return new Place(path, scalar.textAt().line(), scalar.textAt().column());
  }
}
