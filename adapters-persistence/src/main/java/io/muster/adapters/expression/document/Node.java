package io.muster.adapters.expression.document;

import java.util.List;
import java.util.regex.Pattern;

/** A part of a YAML text, and where it stands. */
sealed interface Node {

  Spot at();

  /** Line and column, both counted from 1. */
  record Spot(int line, int column) {}

  /** {@code textAt} is where the text itself begins: after a quote, or in the line below a {@code |}. */
  record Scalar(String text, Kind kind, Spot at, Spot textAt) implements Node {}

  record Items(List<Node> nodes, Spot at) implements Node {}

  /** No name stands twice. */
  record Entries(List<Entry> entries, Spot at) implements Node {}

  record Entry(Scalar name, Node value) {}

  /** What a scalar is, by the core schema of YAML 1.2 (§10.3.2): what is not in quotes may be more than a text. */
  enum Kind {
    TEXT,
    FLAG,
    NUMBER,
    NOTHING;

    private static final Pattern NONE = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern DECIMAL =
        Pattern.compile("[-+]?(\\.[0-9]+|[0-9]++(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern OTHER_NUMBER =
        Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    static Kind ofPlain(String text) {
      return NONE.matcher(text).matches()
          ? NOTHING
          : BOOLEAN.matcher(text).matches()
              ? FLAG
              : DECIMAL.matcher(text).matches() || OTHER_NUMBER.matcher(text).matches() ? NUMBER : TEXT;
    }
  }
}
