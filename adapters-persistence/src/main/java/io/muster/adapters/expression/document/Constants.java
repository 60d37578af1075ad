package io.muster.adapters.expression.document;

import io.muster.adapters.expression.document.Node.Entries;
import io.muster.adapters.expression.document.Node.Items;
import io.muster.adapters.expression.document.Node.Scalar;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads values that a mapping has as they are. */
final class Constants {

  /** As many digits as a number may have, written without an exponent. */
  private static final int MOST_DIGITS = 40;

  private final Problems problems;

  Constants(Problems problems) {
    this.problems = problems;
  }

  /** Empty, and reported, when a part of it is no value. */
  Optional<Value> read(Node node, String path) {
    return switch (node) {
      case Scalar scalar -> scalar(scalar, path);
      case Items items -> list(items, path);
      case Entries entries -> object(entries, path);
    };
  }

  private Optional<Value> scalar(Scalar scalar, String path) {
    return switch (scalar.kind()) {
      case TEXT -> Optional.of(Value.of(scalar.text()));
      case FLAG -> Optional.of(Value.of(scalar.text().equalsIgnoreCase("true")));
      case NOTHING -> Optional.of(Value.UNASSIGNED);
      case NUMBER -> number(scalar, path);
    };
  }

  private Optional<Value> number(Scalar scalar, String path) {
    try {
      BigDecimal number = new BigDecimal(scalar.text());
      if (number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS) {
        return Optional.of(new Value.Number(number));
      }
    } catch (NumberFormatException _) {
      // Not a decimal number, and reported with those that are too long.
    }
    problems.report(path, scalar.at(), "is no decimal number of at most " + MOST_DIGITS + " digits; put a text in quotes");
    return Optional.empty();
  }

  private Optional<Value> list(Items items, String path) {
    List<Value> values = new ArrayList<>();
    for (int at = 0; at < items.nodes().size(); at++) {
      read(items.nodes().get(at), path + "[" + at + "]").ifPresent(values::add);
    }
    return values.size() == items.nodes().size() ? Optional.of(new Many(values)) : Optional.empty();
  }

  private Optional<Value> object(Entries entries, String path) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Node.Entry entry : entries.entries()) {
      String name = entry.name().text();
      read(entry.value(), Problems.pathOf(path, name)).ifPresent(value -> values.put(name, value));
    }
    return values.size() == entries.entries().size() ? Optional.of(new Complex(values)) : Optional.empty();
  }
}
