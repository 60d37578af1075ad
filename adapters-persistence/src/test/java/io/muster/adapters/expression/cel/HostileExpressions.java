package io.muster.adapters.expression.cel;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Expressions of those who want the server to work, or to hold, more than it should: what, the source, what comes of it. */
final class HostileExpressions {

  private HostileExpressions() {}

  static Stream<Arguments> refused() {
    return Stream.of(
        refused("a huge source", "\"" + "a".repeat(4_000) + "\"", "more than 4000 characters"),
        refused("a huge source of astral letters", "\"" + "\uD83D\uDE00".repeat(4_000) + "\"", "more than 4000"),
        refused("brackets", "(".repeat(1_999) + "1" + ")".repeat(1_999), "nested"),
        refused("open brackets", "(".repeat(3_999), "nested"),
        refused("lists", "[".repeat(1_999) + "]".repeat(1_999), "nested"),
        refused("objects", "{\"a\":".repeat(650) + "1" + "}".repeat(650), "nested"),
        refused("choices", "true?1:".repeat(500) + "1", "nested"),
        refused("choices of choices", "true?".repeat(450) + "1" + ":1".repeat(450), "is not expected here"),
        refused("sums", "1" + "+1".repeat(1_900), "nested"),
        refused("comparisons", "1" + "<1".repeat(1_900), "nested"),
        refused("parts of parts", "user" + ".a".repeat(1_900), "nested"),
        refused("positions", "user" + "[0]".repeat(1_200), "nested"),
        refused("methods", "user" + ".a()".repeat(900), "nested"),
        refused("calls", "lower(".repeat(570) + ")".repeat(570), "nested"),
        refused("loops", "[1].map(e,".repeat(300) + "1" + ")".repeat(300), "nested"),
        refused("negations", "-(".repeat(1_300) + "1" + ")".repeat(1_300), "nested"),
        refused("conditions", "true" + "&&true".repeat(600), "more than 1000 parts"),
        refused("a long list", "[1" + ",1".repeat(1_900) + "]", "more than 1000 parts"),
        refused("many errors", "+ - * / ".repeat(500), "is not expected here"),
        refused("quotes", "\"".repeat(3_999), "is not expected here"),
        refused("a counted repetition", "user.title.matches(\"x{1000}\")", "the pattern is larger"),
        refused("nested repetitions", "user.title.matches(\"((x{99}){99}){99}\")", "the pattern is larger"),
        refused("repetitions side by side", "user.title.matches(\"" + "x{30}".repeat(40) + "\")", "the pattern is larger"),
        refused("an endless count", "user.title.matches(\"x{99999999999999999999}\")", "the pattern is larger"),
        refused("a repetition of letters", "user.title.matches(\"" + "\\\\pL{9}".repeat(100) + "\")", "the pattern is larger"),
        refused("a pattern from outside", "user.title.matches(user.userName)", "must be written out"),
        refused("types that double", "{{}: {}}", "must be texts"),
        refused("a look at classes", "user.getClass()", "no function getClass"),
        refused("a look at types", "type(user) == type(1)", "no function type"));
  }

  static Stream<Arguments> cutOff() {
    String ten = "[0,1,2,3,4,5,6,7,8,9]";
    String hundred = ten + ".map(i, " + ten + ")";
    return Stream.of(
        cut("five loops in each other", in(5, ten, "0"), "it goes through more than 10000 entries"),
        cut("loops without a result", ten + ".all(a, " + ten + ".all(b, " + ten + ".all(c, " + ten + ".all(d, "
            + ten + ".all(e, true)))))", "it goes through more than 10000 entries"),
        cut("errors that are swallowed", ten + ".exists(a, " + ten + ".exists(b, " + ten + ".exists(c, " + ten
            + ".exists(d, " + ten + ".exists(e, 1/0 == a)))))", "it takes more than 100000 steps"),
        cut("steps that are swallowed", "(" + doubled("\"0123456789\"", "+", 14) + ") == \"\" || true",
            "a text has more than 10000 characters"),
        cut("heavy loops", in(3, ten, "[a,b,c].map(x, [x, x, x, x].map(y, string(y) + string(y) + string(y)))"),
            "it"),
        cut("a text that doubles", doubled("\"0123456789\"", "+", 14), "a text has more than 10000 characters"),
        cut("a text that doubles in a loop", "[" + doubled("\"0123456789\"", "+", 14) + "].map(x, x).size()",
            "a text has more than 10000 characters"),
        cut("a list that doubles", doubled("[1,2,3,4,5,6,7,8,9,10]", "+", 10), "has more than 1000 entries"),
        cut("bytes that double", doubled("b\"0123456789\"", "+", 14), "a text has more than 10000 characters"),
        cut("lists in lists that double", nestedTwice("1", 30), "a value"),
        cut("objects in objects that double", shared("1", 30, "{\"a\": dyn(%s), \"b\": dyn(%s)}"), "a value"),
        cut("nesting", shared("1", 12, "[[[dyn(%s)]]]"), "values are nested more than 32 deep"),
        cut("a comparison of what doubles", "(" + nestedTwice("1", 16) + ") == []", "a value"),
        cut("a position far off in what doubles", "(" + nestedTwice("\"0123456789\"", 14) + ")[99999999999]", "a value"),
        cut("texts by reference", ten + ".map(i, " + ten + ".map(j, " + ten + ".map(k, " + "\"" + "x".repeat(500)
            + "\")))", "a value holds more than 100000"),
        cut("joining", "join(" + flat(hundred, "\"" + "x".repeat(500) + "\"") + ", \"\")",
            "a text has more than 10000 characters"),
        cut("replacing", "replace(\"" + "a".repeat(500) + "\", \"a\", \"" + "b".repeat(500) + "\")",
            "a text has more than 10000 characters"),
        cut("replacing what was replaced", "replace(replace(replace(replace(\"aaaaaaaaaa\", \"a\", \"aaaaaaaaaa\"), \"a\","
            + " \"aaaaaaaaaa\"), \"a\", \"aaaaaaaaaa\"), \"a\", \"aaaaaaaaaa\")", "a text has more than 10000"),
        cut("splitting", "split(" + doubled("\"a,b,c,d,e,\"", "+", 8) + ", \",\")", "has more than 1000 entries"),
        cut("the user many times over", "[user].map(u, [[u,u,u,u,u,u,u,u,u,u],[u,u,u,u,u,u,u,u,u,u]])"
            + ".map(l, [l,l,l,l,l,l,l,l,l,l]).map(m, [m,m,m,m,m,m,m,m,m,m])", "its result holds more than 100000"));
  }

  static Stream<Arguments> harmless() {
    return Stream.of(
        Arguments.of("nots", "!".repeat(3_000) + "true", "true"),
        Arguments.of("a pattern that other engines choke on", "(" + doubled("\"aaaaaaaaaa\"", "+", 9)
            + " + \"!\").matches(\"^(a+)+$\")", "false"),
        Arguments.of("an alternative that other engines choke on", "(" + doubled("\"aaaaaaaaaa\"", "+", 9)
            + " + \"!\").matches(\"^(a|aa)+$\")", "false"),
        Arguments.of("one letter that is eighteen", "slug(" + doubled("\"\uFDFA\uFDFA\uFDFA\uFDFA\"", "+", 11) + ")", "\"\""),
        Arguments.of("a limit on what does not matter", "(" + in(5, "[0,1,2,3,4,5,6,7,8,9]", "0") + ").size() == 0 || true",
            "true"),
        Arguments.of("a long literal", "\"" + "a".repeat(3_900) + "\".size()", "3900"),
        Arguments.of("all the depth there is", "1" + "+1".repeat(60), "61"));
  }

  private static Arguments refused(String what, String source, String reason) {
    return Arguments.of(what, source, reason);
  }

  private static Arguments cut(String what, String source, String reason) {
    return Arguments.of(what, source, reason);
  }

  /** A loop over the list for each of a, b, c … */
  private static String in(int depth, String list, String body) {
    String source = body;
    for (int at = depth - 1; at >= 0; at--) {
      source = list + ".map(" + (char) ('a' + at) + ", " + source + ")";
    }
    return source;
  }

  private static String flat(String hundred, String entry) {
    return "[" + hundred + "].map(all, " + entry + ") + [0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20].map(i, " + entry
        + ")";
  }

  /** Doubles with a loop of one entry, which is how CEL names a value; the source grows with the number of times only. */
  private static String doubled(String value, String operator, int times) {
    return shared(value, times, "%s " + operator + " %s");
  }

  private static String nestedTwice(String value, int times) {
    return shared(value, times, "[dyn(%s), dyn(%s)]");
  }

  private static String shared(String value, int times, String again) {
    String source = value;
    for (int at = 0; at < times; at++) {
      String name = "v" + at;
      source = "[" + source + "].map(" + name + ", " + again.replace("%s", name) + ")[0]";
    }
    return source;
  }
}
