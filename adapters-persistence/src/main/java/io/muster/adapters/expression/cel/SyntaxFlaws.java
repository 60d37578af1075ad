package io.muster.adapters.expression.cel;

import dev.cel.common.CelIssue;
import io.muster.domain.mapping.ExpressionCompiler.Flaw;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parser objects to, in plain words. It stumbles on after the first error, so that one alone is told. */
final class SyntaxFlaws {

  private static final Pattern TOKEN = Pattern.compile("(?s)(?:input|at:?) '(.*?)'(?: expecting .*)?$");
  private static final int LONGEST_TOKEN = 40;

  private final ExpressionLimits limits;

  SyntaxFlaws(ExpressionLimits limits) {
    this.limits = limits;
  }

  Flaw of(List<CelIssue> issues) {
    CelIssue first = issues.getFirst();
    return new Flaw(
        Math.max(1, first.getSourceLocation().getLine()),
        Math.max(1, first.getSourceLocation().getColumn() + 1),
        words(first.getMessage().replace("%%", "%")));
  }

  private String words(String message) {
    if (message.startsWith("Expression recursion limit")) {
      return "the expression is nested more than " + limits.depth() + " deep; intermediate values can hold parts of it";
    }
    if (message.startsWith("expression node limit")) {
      return "the expression has more than " + limits.parts() + " parts; intermediate values can hold some of them";
    }
    if (message.startsWith("reserved identifier: ")) {
      return message.substring("reserved identifier: ".length()) + " is a word of the language itself";
    }
    if (message.startsWith("For input string")) {
      return "the number is too large";
    }
    if (message.startsWith("The argument must be a simple name")) {
      return "the entries need a plain name here, like e in user.emails.map(e, e.value)";
    }
    if (message.startsWith("invalid argument to has() macro")) {
      return "has needs the name of one value, as in has(user.title)";
    }
    return aboutToken(message);
  }

  private static String aboutToken(String message) {
    Matcher token = TOKEN.matcher(message);
    String text = token.find() ? token.group(1) : "";
    if (message.startsWith("missing ")) {
      return "here " + message.substring("missing ".length()).replaceFirst(" at .*", "") + " is missing";
    }
    if (text.equals("<EOF>") || message.startsWith("no viable alternative")) {
      return "the expression ends too early";
    }
    if (message.startsWith("token recognition error") && (text.startsWith("\"") || text.startsWith("'"))) {
      return "the text that begins here does not end, or holds a character that must be written with \\";
    }
    return text.isEmpty() ? "this cannot be read" : "this is not expected here: " + shown(text);
  }

  private static String shown(String text) {
    return text.length() <= LONGEST_TOKEN ? text : text.substring(0, LONGEST_TOKEN) + "…";
  }
}
