package io.muster.domain.filter;

import io.muster.domain.Refusal;
import io.muster.domain.filter.FilterToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the text of a filter or a PATCH path into tokens, so that whoever reads or rewrites it never takes a bracket
 * inside a string for one outside.
 */
public final class FilterScanner {

  private static final String BLANKS = " \t\r\n";
  private static final String ENDS_OF_WORDS = BLANKS + "()[]\"";

  private final String text;
  private final List<FilterToken> tokens = new ArrayList<>();
  private int at;

  private FilterScanner(String text) {
    this.text = text;
  }

  /**
   * The tokens in their order, the last of kind {@code END}; refuses with {@code INVALID_FILTER} what is no JSON
   * string.
   */
  public static List<FilterToken> tokens(String text) {
    return new FilterScanner(text).scan();
  }

  /** A refusal that tells the place: {@code index} counts from 0, the client's characters from 1. */
  static Refusal refusal(String text, int index, String sentence) {
    return Refusal.invalidFilter("At character " + (text.codePointCount(0, index) + 1) + ": " + sentence + ".");
  }

  private List<FilterToken> scan() {
    while (at < text.length()) {
      if (BLANKS.indexOf(text.charAt(at)) >= 0) {
        at++;
      } else {
        add();
      }
    }
    tokens.add(new FilterToken(Kind.END, "", at, at));
    return List.copyOf(tokens);
  }

  private void add() {
    switch (text.charAt(at)) {
      case '(' -> add(Kind.OPEN_GROUP, "(", at + 1);
      case ')' -> add(Kind.CLOSE_GROUP, ")", at + 1);
      case '[' -> add(Kind.OPEN_SELECTION, "[", at + 1);
      case ']' -> add(Kind.CLOSE_SELECTION, "]", at + 1);
      case '"' -> {
        JsonString string = JsonString.at(text, at);
        add(Kind.STRING, string.value(), string.end());
      }
      default -> {
        int end = endOfWord();
        add(Kind.WORD, text.substring(at, end), end);
      }
    }
  }

  private void add(Kind kind, String meaning, int end) {
    tokens.add(new FilterToken(kind, meaning, at, end));
    at = end;
  }

  private int endOfWord() {
    int end = at + 1;
    while (end < text.length() && ENDS_OF_WORDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
