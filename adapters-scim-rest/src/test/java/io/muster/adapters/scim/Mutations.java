package io.muster.adapters.scim;

import java.util.List;
import java.util.random.RandomGenerator;

/** Changes texts as chance has it: cut, doubled, nested, spliced, or with words of the grammar thrown in. */
record Mutations(RandomGenerator random) {

  private static final int LONGEST = 20_000;

  private static final List<String> WORDS = List.of(
      "(", ")", "[", "]", "{", "}", "\"", "\\", "\\u", "\\ud83d", ".", ":", ",", " ", "\t", "\n", "not (", " and ",
      " or ", " pr", " eq ", " ne ", " co ", " sw ", " ew ", " gt ", " le ", "true", "False", "null", "-1", "0", "1e999999999",
      "1E-400", "99999999999999999999", "NaN", "value", "type", "userName", "emails", "emails[", "members[",
      "groups.$ref", "meta.location", "id", "active", "name.", "$ref", "urn:", "urn:ietf:params:scim:schemas:core:2.0:User:",
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User", ":manager", "\u0000", "\uD83D", "\uDE00", "\uFEFF",
      "é", "ß", "İ", "\u00C3", "\u00FF", "'", "*", "W/\"1\"", "add", "Replace", "remove", "\"op\":", "\"path\":",
      "\"value\":", "\"Operations\":[", "\"schemas\":[", "\"primary\":true", "[]", "{}", "\"\"", "startIndex=",
      "count=", "filter=", "attributes=", "excludedAttributes=", "&", "%", "=", "mstr_scim_", "\"attributes\":[", "\"type\":",
      "\"complex\"", "\"subAttributes\":[", "\"multiValued\":", "\"schemaExtensions\":[", "\"endpoint\":", "\"id\":",
      "\"name\":", "\"mutability\":", "\"uniqueness\":", "2011-05-13T04:42:34Z",
      "https://scim.example.com/scim/v2/Users/");

  String of(String text, List<String> others) {
    String changed = text;
    for (int wounds = 1 + random.nextInt(4); wounds > 0; wounds--) {
      changed = once(changed, others);
    }
    return changed.length() > LONGEST ? changed.substring(0, LONGEST) : changed;
  }

  private String once(String text, List<String> others) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 8));
    String before = text.substring(0, from);
    return switch (random.nextInt(8)) {
      case 0 -> before + text.substring(to);
      case 1 -> text.substring(0, to) + text.substring(from);
      case 2, 3 -> before + pick(WORDS) + text.substring(from);
      case 4 -> before + pick(WORDS) + text.substring(to);
      case 5 -> before + (char) random.nextInt(random.nextInt(3) == 0 ? 0x10000 : 0x100) + text.substring(to);
      case 6 -> before + text.substring(from, to).repeat(random.nextInt(random.nextInt(30) == 0 ? 5_000 : 5))
          + text.substring(to);
      default -> {
        String other = pick(others);
        yield before + other.substring(random.nextInt(other.length() + 1));
      }
    };
  }

  private String pick(List<String> stock) {
    return stock.get(random.nextInt(stock.size()));
  }
}
