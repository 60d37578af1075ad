package io.muster.adapters.expression.cel;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import io.muster.domain.mapping.ExpressionCompiler.Flaw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The regular expressions of one expression, compiled once. They are matched in time that grows with their size times
 * that of the text, so that size is all there is to bound; repetitions are counted before they are written out.
 */
record Patterns(Map<String, Pattern> compiled, List<Flaw> flaws) {

  private static final String MATCHES = "matches";
  private static final java.util.regex.Pattern REPETITION = java.util.regex.Pattern.compile("\\{(\\d+)?,?(\\d+)?\\}");

  static Patterns in(CelAbstractSyntaxTree tree, ExpressionLimits limits) {
    Positions positions = new Positions(tree.getSource());
    Map<String, Pattern> compiled = new LinkedHashMap<>();
    List<Flaw> flaws = new ArrayList<>();
    for (CelExpr call : Ast.all(tree.getExpr())) {
      String regex = Ast.isCallOf(call, MATCHES) ? Ast.literal(Ast.arguments(call).getLast()) : null;
      if (regex != null) {
        try {
          compiled.put(regex, compile(regex, limits));
        } catch (IllegalArgumentException unusable) {
          flaws.add(positions.flawAt(Ast.arguments(call).getLast(), String.valueOf(unusable.getMessage())));
        }
      }
    }
    return new Patterns(compiled, flaws);
  }

  private static Pattern compile(String regex, ExpressionLimits limits) {
    if (regex.length() * repetitions(regex) > limits.pattern()) {
      throw tooLarge(limits);
    }
    try {
      Pattern pattern = Pattern.compile(regex);
      if (pattern.programSize() > limits.pattern()) {
        throw tooLarge(limits);
      }
      return pattern;
    } catch (PatternSyntaxException wrong) {
      throw new IllegalArgumentException("the pattern cannot be read: " + wrong.getDescription(), wrong);
    }
  }

  private static IllegalArgumentException tooLarge(ExpressionLimits limits) {
    return new IllegalArgumentException("the pattern is larger than " + limits.pattern() + " when it is written out");
  }

  /** How often the innermost part could be written out, if all repetitions were nested. */
  private static double repetitions(String regex) {
    return REPETITION.matcher(regex).results()
        .mapToDouble(count -> Math.max(number(count.group(1)), number(count.group(2))))
        .reduce(1, (one, other) -> one * Math.max(1, other));
  }

  private static double number(@Nullable String digits) {
    return digits == null ? 1 : Double.parseDouble(digits);
  }
}
