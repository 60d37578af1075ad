package io.muster.domain.filter;

import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils texts as careless or hostile clients do. */
public final class Damage {

  private static final List<String> SCRAPS = List.of(
      "(", ")", "[", "]", "\"", "\\", "\\u", "\\ud83d", ".", ":", " ", "  ", "\t", "not",
      "and", "or", "pr", "eq", "ne", "co",
      "true", "null", "-", "0", "1e", "1E999999999999", "value", "type", "userName", "emails", "urn:", "$ref", "\u0000",
      "\uD83D", "\uDE00", "é", "{", "}", ",", "'", "not (", "emails[", "urn:ietf:params:scim:schemas:core:2.0:User:");

  private Damage() {}

  /** The text with one to three places cut, doubled, swapped or filled with scraps. */
  public static String inflictOn(String text, RandomGenerator random) {
    String damaged = text;
    for (int wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
      int from = random.nextInt(damaged.length() + 1);
      int to = Math.min(damaged.length(), from + random.nextInt(6));
      damaged = switch (random.nextInt(4)) {
        case 0 -> damaged.substring(0, from) + damaged.substring(to);
        case 1 -> damaged.substring(0, to) + damaged.substring(from);
        case 2 -> damaged.substring(0, from) + RandomValues.pick(SCRAPS, random) + damaged.substring(to);
        default -> damaged.substring(0, from);
      };
    }
    return damaged;
  }

  /** A text of scraps and random letters. */
  public static String noise(RandomGenerator random) {
    StringBuilder noise = new StringBuilder();
    for (int scraps = random.nextInt(12); scraps > 0; scraps--) {
      if (random.nextInt(4) == 0) {
        noise.append((char) random.nextInt(Character.MAX_VALUE + 1));
      } else {
        noise.append(RandomValues.pick(SCRAPS, random)).append(random.nextBoolean() ? " " : "");
      }
    }
    return noise.toString();
  }
}
