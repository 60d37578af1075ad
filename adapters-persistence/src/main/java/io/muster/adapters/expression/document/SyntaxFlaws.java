package io.muster.adapters.expression.document;

import io.muster.adapters.expression.document.Node.Spot;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says where a text stops being YAML, and what mostly helps. */
final class SyntaxFlaws {

  private SyntaxFlaws() {}

  static UnreadableText at(Spot spot, String sentence) {
    return UnreadableText.at(spot, sentence);
  }

  static UnreadableText of(YamlEngineException failure, String text) {
    return switch (failure) {
      case ReaderException unreadable -> at(spotOf(text, unreadable.getPosition()),
          "this letter cannot be read; write it in double quotes as \\u and its number");
      case MarkedYamlEngineException marked -> at(
          marked.getProblemMark().or(marked::getContextMark).map(YamlTree::spot).orElse(new Spot(1, 1)),
          problemOf(marked));
      default -> at(new Spot(1, 1), "this is not YAML: " + failure.getMessage());
    };
  }

  private static String problemOf(MarkedYamlEngineException marked) {
    String problem = Optional.ofNullable(marked.getProblem()).orElse("it cannot be read");
    if (problem.startsWith("mapping values are not allowed here")) {
      return "a colon and a blank stand here inside of a text; put the whole text in single quotes, or below a |";
    }
    if (problem.startsWith("expected <block end>, but found '<scalar>'")) {
      return "a text ends before this; put an expression that begins with a quote in single quotes, or below a |";
    }
    int indentation = problem.indexOf(" that cannot start any token");
    return "this is not YAML: "
        + (indentation < 0 ? problem : problem.substring(0, indentation) + " that nothing can begin with");
  }

  private static Spot spotOf(String text, int position) {
    String before = text.substring(0, text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length()))));
    int lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    int line = (int) before.lines().count() + (before.isEmpty() || lineStart == before.length() ? 1 : 0);
    return new Spot(line, before.codePointCount(lineStart, before.length()) + 1);
  }
}
