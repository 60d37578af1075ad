package io.muster.adapters.expression.cel;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of CEL itself (its specification, "Syntax" and "Standard Definitions"). */
final class Language {

  /** Functions called as {@code size(x)}. */
  static final Set<String> FUNCTIONS =
      Set.of("bytes", "double", "duration", "dyn", "has", "int", "size", "string", "timestamp", "uint");

  /** Functions called as {@code x.contains(y)}. */
  static final Set<String> METHODS =
      Set.of("all", "contains", "endsWith", "exists", "exists_one", "filter", "map", "size", "startsWith",
          "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getFullYear", "getHours", "getMilliseconds",
          "getMinutes", "getMonth", "getSeconds");

  /** Methods that take a name for the entries of a list. */
  static final Set<String> MACROS = Set.of("all", "exists", "exists_one", "filter", "map");

  private static final Set<String> RESERVED =
      Set.of("as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in", "let",
          "loop", "namespace", "null", "package", "return", "true", "var", "void", "while");

  private static final Set<String> TYPES = Set.of("bool", "google", "list", "null_type", "type");

  private static final Set<String> ALL = Stream.of(FUNCTIONS, METHODS, RESERVED, TYPES)
      .flatMap(Set::stream)
      .collect(Collectors.toUnmodifiableSet());

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

  private Language() {}

  /** Whether a name cannot be given, because it is none or means something in every expression. */
  static boolean isTaken(String name) {
    return ALL.contains(name) || !NAME.matcher(name).matches();
  }
}
