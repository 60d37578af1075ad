package io.muster.adapters.expression.cel;

import com.google.re2j.Pattern;
import dev.cel.common.values.NullValue;
import io.muster.domain.mapping.Directory;
import io.muster.domain.mapping.ExpressionFailure;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function: its arguments, and what it may ask. Arguments of a type that was not known before are
 * converted where nothing is lost: a null is a blank text, and a number is a text as it is written.
 */
final class Call {

  private final String function;
  private final Object[] arguments;
  private final @Nullable Object nothing;
  private final Scope scope;

  Call(String function, Object[] arguments, @Nullable Object nothing, Scope scope) {
    this.function = function;
    this.arguments = arguments;
    this.nothing = nothing;
    this.scope = scope;
  }

  int size() {
    return arguments.length;
  }

  List<Object> values() {
    return Arrays.asList(arguments);
  }

  Object value(int at) {
    return arguments[at];
  }

  String text(int at) {
    return textOf(arguments[at]);
  }

  long number(int at) {
    return arguments[at] instanceof Long number ? number : wrong("a number");
  }

  Collection<?> list(int at) {
    return switch (arguments[at]) {
      case Collection<?> list -> list;
      case NullValue _ -> List.of();
      default -> wrong("a list");
    };
  }

  List<String> texts(int at) {
    return list(at).stream().map(this::textOf).toList();
  }

  Directory directory() {
    return scope.evaluation().directory();
  }

  ExpressionLimits limits() {
    return scope.limits();
  }

  /** The mapping's own table of that name, its keys folded. */
  Map<String, String> table(String name) {
    return scope.tables().getOrDefault(name, Map.of());
  }

  Pattern pattern(String regex) {
    return scope.pattern(regex);
  }

  /** The empty value of the type that the call gives; a null when only the evaluation knows the type. */
  Object nothing() {
    return nothing == null ? NullValue.NULL_VALUE : nothing;
  }

  /** Tells the explanation what the account's records or the mapping's tables had for these arguments; or why nothing. */
  void note(@Nullable String found, String otherwise) {
    String shown = Arrays.stream(arguments)
        .map(argument -> "\"" + textOf(argument) + "\"")
        .collect(Collectors.joining(", ", function + "(", ")"));
    if (found == null) {
      scope.evaluation().missed(shown, otherwise);
    } else {
      scope.evaluation().found(shown, found);
    }
  }

  private String textOf(Object value) {
    return switch (value) {
      case String text -> text;
      case NullValue _ -> "";
      case Long number -> number.toString();
      case Double number -> number.toString();
      case Boolean flag -> flag.toString();
      default -> wrong("a text");
    };
  }

  private <T> T wrong(String needed) {
    throw new ExpressionFailure(function + " needs " + needed + ", and got something else");
  }
}
