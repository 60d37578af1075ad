package io.muster.adapters.persistence.resource;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One step of a plan that reads a table: its alias in our SQL, and the parts of a key that bound what is read. */
record PlanStep(String line, String alias, Set<String> keyParts) {

  private static final Pattern ACCESS = Pattern.compile("-> [^:]*?(?:scan|lookup) on (\\w+)(?: using .*)?.*");
  private static final Pattern KEYS =
      Pattern.compile(" using \\w+(?: over)? (\\(.*?)(?:\\)?, with index condition.*|  \\(cost.*|$)");
  private static final Set<String> PARTS = Set.of("account_id", "path", "value_key", "resource_id", "type", "id",
      "name_key", "external_key", "active", "created", "modified", "group_id", "member_id");

  /** A word that is not what a part is compared with: not the {@code id} of {@code member_id = u.id}. */
  private static final Pattern WORD = Pattern.compile("(?<![.\\w])\\w+");

  static List<PlanStep> of(String plan) {
    return plan.lines().map(ACCESS::matcher).filter(Matcher::find).map(PlanStep::step).toList();
  }

  private static PlanStep step(Matcher access) {
    Matcher keys = KEYS.matcher(access.group());
    String bounds = keys.find() ? keys.group(1) : "";
    Set<String> parts = WORD.matcher(bounds).results().map(MatchResult::group).filter(PARTS::contains).collect(toSet());
    return new PlanStep(access.group(), access.group(1), parts);
  }

  /** Tables that the query makes itself hold only what was read before. */
  boolean readsStoredRows() {
    return !alias.equals("u");
  }

  /** Reads no more than the account's rows of the type or the path that is named. */
  boolean isBounded() {
    return keyParts.contains("account_id") && switch (alias) {
      case "v", "w", "d" -> keyParts.contains("path");
      case "r", "t", "g", "x" -> keyParts.contains("type");
      case "m", "n" -> true;
      default -> false;
    };
  }

  /** Reads the rows that an index leads to. */
  boolean isLed() {
    return isBounded() && switch (alias) {
      case "v", "w", "d" -> true;
      case "m", "n" -> keyParts.contains("group_id") || keyParts.contains("member_id");
      default -> keyParts.size() > 2;
    };
  }
}
