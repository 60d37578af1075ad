package io.muster.domain.mapping;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Bool;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.resource.Value.Number;
import io.muster.domain.resource.Value.Text;
import io.muster.domain.resource.Value.Unassigned;
import io.muster.domain.schema.ResourceType;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The paths, as clients write them, at which a resource has something to read; parts of parts count with their part. */
final class ArrivedAttributes {

  /** What every resource has, and no mapping needs. */
  private static final Set<String> OF_EVERY_RESOURCE = Set.of("schemas", "id", "meta");

  private ArrivedAttributes() {}

  static Set<String> in(ResourceType type, Complex document) {
    Set<String> paths = new TreeSet<>();
    document.entries().forEach((name, value) -> {
      boolean isExtension = type.extensions().stream().anyMatch(extension -> extension.schema().urn().equals(name));
      if (isExtension && value instanceof Complex extension) {
        extension.entries().forEach((inner, part) -> add(paths, name + ":" + inner, part));
      } else if (!OF_EVERY_RESOURCE.contains(name)) {
        add(paths, name, value);
      }
    });
    return paths;
  }

  /** Whether one of the paths reads that one, or all of what it is a part of. */
  static boolean isRead(String path, Set<String> readInLowerCase) {
    String folded = path.toLowerCase(Locale.ROOT);
    return readInLowerCase.contains(folded) || readInLowerCase.stream().anyMatch(read ->
        folded.startsWith(read) && (folded.charAt(read.length()) == '.' || folded.charAt(read.length()) == ':')
            || read.startsWith(folded + "."));
  }

  private static void add(Set<String> paths, String path, Value value) {
    elements(value).forEach(element -> {
      switch (element) {
        case Complex complex -> complex.entries().forEach((name, part) -> {
          if (hasContent(part)) {
            paths.add(path + "." + name);
          }
        });
        case Text _, Bool _, Number _, Many _, Unassigned _ -> {
          if (hasContent(element)) {
            paths.add(path);
          }
        }
      }
    });
  }

  private static Stream<Value> elements(Value value) {
    return value instanceof Many many ? many.values().stream() : Stream.of(value);
  }

  private static boolean hasContent(Value value) {
    return switch (value) {
      case Text text -> !text.value().isBlank();
      case Bool _, Number _ -> true;
      case Many many -> many.values().stream().anyMatch(ArrivedAttributes::hasContent);
      case Complex complex -> complex.entries().values().stream().anyMatch(ArrivedAttributes::hasContent);
      case Unassigned _ -> false;
    };
  }
}
