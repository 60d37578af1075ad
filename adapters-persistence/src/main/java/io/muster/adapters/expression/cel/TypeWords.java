package io.muster.adapters.expression.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypes;
import java.util.ArrayList;
import java.util.List;

/** Types as administrators speak of them: {@code list(string)} is "a list of texts". */
final class TypeWords {

  private TypeWords() {}

  static String one(CelType type) {
    return one(CelTypes.format(type));
  }

  /** Of a type as CEL writes it. */
  static String one(String type) {
    return switch (headOf(type)) {
      case "string" -> "a text";
      case "bool" -> "true or false";
      case "int", "uint" -> "a number";
      case "double" -> "a decimal number";
      case "null", "null_type" -> "null";
      case "bytes" -> "bytes";
      case "list" -> "a list of " + many(insideOf(type));
      case "map" -> "an object";
      case "google.protobuf.Timestamp", "timestamp" -> "a time";
      case "google.protobuf.Duration", "duration" -> "a duration";
      case "type" -> "a type";
      default -> isUnknown(type) ? "anything" : type;
    };
  }

  private static String many(String type) {
    return switch (headOf(type)) {
      case "string" -> "texts";
      case "bool" -> "true or false values";
      case "int", "uint", "double" -> "numbers";
      case "list" -> "lists";
      case "map" -> "objects";
      default -> type.startsWith(StructShape.ENTRY_OF)
          ? type.substring(StructShape.ENTRY_OF.length())
          : isUnknown(type) ? "anything" : manyOf(type);
    };
  }

  private static String manyOf(String type) {
    return switch (type) {
      case "an organization" -> "organizations";
      case "a site" -> "sites";
      case "a person" -> "people";
      case "a group" -> "groups";
      default -> "objects";
    };
  }

  /** Of no type that is known before the evaluation; CEL writes the parameters of its own types as {@code %A0}. */
  static boolean isUnknown(String type) {
    return type.equals("dyn") || type.equals("any") || type.startsWith("%") || type.equals("error")
        || type.equals("*error*") || type.equals(CelTypes.format(Description.SOME_TYPE));
  }

  /** Whether a value of the type that CEL wrote can stand where the other is wanted. */
  static boolean fits(String given, CelType wanted) {
    String other = CelTypes.format(wanted);
    return isUnknown(given) || isUnknown(other) || given.equals(other)
        || headOf(given).equals(headOf(other)) && other.endsWith(")") && isList(other)
            && (isUnknown(insideOf(given)) || isUnknown(insideOf(other)));
  }

  static boolean isList(String type) {
    return headOf(type).equals("list") && type.endsWith(")");
  }

  static String insideOf(String type) {
    return type.substring(type.indexOf('(') + 1, type.length() - 1);
  }

  /** The parts of {@code (string, list(int))}. */
  static List<String> split(String types) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < types.length(); at++) {
      char letter = types.charAt(at);
      depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
      if (letter == ',' && depth == 0) {
        parts.add(types.substring(from, at).strip());
        from = at + 1;
      }
    }
    if (!types.substring(from).isBlank()) {
      parts.add(types.substring(from).strip());
    }
    return parts;
  }

  /** The names of our own types may hold brackets, after a blank. */
  private static String headOf(String type) {
    int bracket = type.indexOf('(');
    return bracket < 0 || type.indexOf(' ') >= 0 && type.indexOf(' ') < bracket ? type : type.substring(0, bracket);
  }
}
