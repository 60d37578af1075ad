package io.muster.adapters.expression.cel;

import dev.cel.common.ast.CelExpr;
import io.muster.domain.mapping.ExpressionCompiler.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a function or operator does not take what it is given. */
final class OverloadFlaws {

  private static final Map<String, String> SIGNS = Map.ofEntries(
      Map.entry("_+_", "+"), Map.entry("_-_", "-"), Map.entry("_*_", "*"), Map.entry("_/_", "/"), Map.entry("_%_", "%"),
      Map.entry("-_", "-"), Map.entry("_<_", "<"), Map.entry("_<=_", "<="), Map.entry("_>_", ">"),
      Map.entry("_>=_", ">="), Map.entry("_==_", "=="), Map.entry("_!=_", "!="), Map.entry("_&&_", "&&"), Map.entry("_||_", "||"),
      Map.entry("!_", "!"), Map.entry("_?_:_", "? :"), Map.entry("_[_]", "[…]"), Map.entry("@in", "in"));

  private static final Set<String> WRITABLE = Set.of("int", "uint", "double", "bool");

  private final Environment environment;
  private final Positions positions;

  OverloadFlaws(Environment environment, Positions positions) {
    this.environment = environment;
    this.positions = positions;
  }

  /** {@code applied} is what CEL writes: {@code (string, int)}, or {@code string.(int)} for a method. */
  Flaw of(String function, String applied, CelExpr call) {
    boolean method = call.call().target().isPresent();
    int bracket = method ? applied.lastIndexOf(".(") + 1 : 0;
    List<String> given = new ArrayList<>(TypeWords.split(applied.substring(bracket + 1, applied.length() - 1)));
    if (method) {
      given.addFirst(applied.substring(0, bracket - 1));
    }
    if (SIGNS.containsKey(function)) {
      return positions.flawAt(call, operator(function, given, call));
    }
    MappingFunction own = environment.functions().get(function);
    return own == null ? positions.flawAt(call, standard(function, given, method)) : own(own, given, call);
  }

  private String operator(String function, List<String> given, CelExpr call) {
    List<String> words = given.stream().map(TypeWords::one).toList();
    String sign = SIGNS.getOrDefault(function, function);
    return switch (function) {
      case "!_" -> "! needs true or false, and got " + words.getFirst();
      case "_&&_", "_||_" -> condition(sign, given, call);
      case "_?_:_" -> given.getFirst().equals("bool")
          ? "both results of ? : must be of one type, and are " + words.get(1) + " and " + words.get(2)
          : "the condition must give true or false, and gives " + words.getFirst();
      case "_==_", "_!=_" -> given.contains("null")
          ? UsageFlaws.neverNull(Ast.arguments(call).get(given.getFirst().equals("null") ? 1 : 0))
          : words.getFirst() + " and " + words.getLast() + " cannot be compared";
      case "_[_]" -> TypeWords.isList(given.getFirst())
          ? "an entry of a list is read by its position, as in […][0], and not by " + words.getLast()
          : words.getFirst() + " cannot be read with […]";
      case "@in" -> "in looks for " + words.getFirst() + ", and not in " + words.getLast();
      default -> sum(sign, given, words);
    };
  }

  private static String condition(String sign, List<String> given, CelExpr call) {
    return isOfLoop(call)
        ? "the condition must give true or false, and gives " + TypeWords.one(given.getLast())
        : sign + " needs true or false on both sides, and got "
            + TypeWords.one(given.get(given.getFirst().equals("bool") ? 1 : 0));
  }

  private static String sum(String sign, List<String> given, List<String> words) {
    return sign.equals("+") && given.contains("string") && given.stream().anyMatch(WRITABLE::contains)
        ? "+ cannot join " + words.getFirst() + " and " + words.getLast() + "; write string(…) to make a text of it"
        : sign + " does not take " + String.join(" and ", words);
  }

  /** Macros are written out as conditions over a name that no expression can write. */
  private static boolean isOfLoop(CelExpr call) {
    return Ast.arguments(call).stream().flatMap(argument -> Ast.all(argument).stream())
        .anyMatch(part -> Ast.path(part).orElse("").startsWith("@"));
  }

  private static String standard(String function, List<String> given, boolean method) {
    if (!method && Language.METHODS.contains(function) && !Language.FUNCTIONS.contains(function)) {
      return function + " is written after a dot, as in user.userName." + function + "(…)";
    }
    if (method && !Language.METHODS.contains(function)) {
      return function + " is written before its value: " + function + "(…)";
    }
    return function + " does not take " + given.stream().map(TypeWords::one).collect(Collectors.joining(" and "));
  }

  private Flaw own(MappingFunction function, List<String> given, CelExpr call) {
    String name = function.description().name();
    String usage = function.description().usage();
    List<Signature> all = function.signatures(environment.structs());
    boolean method = call.call().target().isPresent();
    if (method && all.stream().noneMatch(Signature::method)) {
      return positions.flawAt(call, name + " is written before its value: " + usage);
    }
    List<Signature> ofSize = all.stream().filter(signature -> signature.takes().size() == given.size()).toList();
    if (ofSize.isEmpty()) {
      return positions.flawAt(call, name + " does not take " + given.size()
          + (given.size() == 1 ? " value: " : " values: ") + usage);
    }
    return misfit(name, given, ofSize, call);
  }

  private Flaw misfit(String name, List<String> given, List<Signature> signatures, CelExpr call) {
    for (int at = 0; at < given.size(); at++) {
      int place = at;
      String type = given.get(at);
      if (signatures.stream().noneMatch(signature -> TypeWords.fits(type, signature.takes().get(place)))) {
        return positions.flawAt(Ast.arguments(call).get(at),
            name + " needs " + needed(signatures, at) + ", and got " + TypeWords.one(type));
      }
    }
    return positions.flawAt(call, name + " needs values of one type, and got "
        + given.stream().map(TypeWords::one).collect(Collectors.joining(" and ")));
  }

  private static String needed(List<Signature> signatures, int at) {
    List<String> types =
        signatures.stream().map(signature -> TypeWords.one(signature.takes().get(at))).distinct().toList();
    return types.size() == 1 ? types.getFirst() : "a list of other entries";
  }
}
